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
	const inside = searchable(text);
	return searchable(query)
		.split(' ')
		.every((word) => inside.includes(word));
}
