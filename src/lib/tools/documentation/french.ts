/** Words that say nothing of what is looked for. */
const EMPTY_WORDS = new Set(
	(
		'le la les un une des du de au aux et ou en dans sur par pour avec sans chez ce cet cette ces ' +
		'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils ' +
		'elles que qui quoi dont qu est sont etre ai as avoir ne pas plus comment puis'
	).split(' ')
);

const SHORTEST_STEM = 3;

/** Endings of the feminine and the plural, the longest first, and what they stand for. */
const ENDINGS: readonly (readonly [ending: RegExp, base: string])[] = [
	[/[sx]$/, ''],
	[/aux?$/, 'al'],
	[/trice$/, 'teur'],
	[/euse$/, 'eur'],
	[/elle$/, 'el'],
	[/enne$/, 'en'],
	[/onne$/, 'on'],
	[/ive$/, 'if'],
	[/e+$/, '']
];

/** The words of a text, without accents or case. */
export function wordsOf(text: string): string[] {
	const plain = text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();
	return plain
		.replaceAll('œ', 'oe')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
}

/** A word as it is kept in the index; null for one that says nothing. */
export function stemOf(word: string): string | null {
	if (word.length < 2 || EMPTY_WORDS.has(word)) return null;
	return ENDINGS.reduce((stem, [ending, base]) => {
		const shorter = stem.replace(ending, base);
		return shorter.length >= SHORTEST_STEM ? shorter : stem;
	}, word);
}
