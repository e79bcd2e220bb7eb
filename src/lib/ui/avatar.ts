/** Grounds an avatar may have; never apricot nor violet, which mean something. */
export const TINTS = [
	'bg-lake-soft text-lake-ink',
	'bg-success-soft text-success-ink',
	'bg-warn-soft text-warn-ink',
	'bg-returned-soft text-returned-ink',
	'bg-sunken text-ink-soft'
] as const;

/** First letters of the first and the last word: «Anne-Marie de Rey» → «AR». */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/u).filter(Boolean);
	const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
	return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('fr') ?? '').join('');
}

/** The same name has the same tint everywhere, on every device. */
export function tint(name: string): string {
	let sum = 0;
	for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
	return TINTS[sum % TINTS.length] ?? TINTS[0];
}
