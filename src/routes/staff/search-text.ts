/** Text as it is searched: without accents, case, or marks. */
export function searchable(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9@.]+/g, ' ')
		.trim();
}

/** True when every word typed begins or stands in the text. An empty query matches everything. */
export function matches(text: string, query: string): boolean {
	return holdsWords(searchable(text), query);
}

/** The same of a text that was made searchable before. */
export function holdsWords(searched: string, query: string): boolean {
	return holdsAll(searched, wordsOf(query));
}

/** What is typed as words to be found; of many texts they are read once. */
export function wordsOf(query: string): string[] {
	return searchable(query).split(' ');
}

export function holdsAll(searched: string, words: readonly string[]): boolean {
	return words.every((word) => searched.includes(word));
}
