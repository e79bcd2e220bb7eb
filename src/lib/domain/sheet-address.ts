import { keyOfId } from './ids';

/** Longer ones are cut between two words: an address is also read aloud. */
const MAX_SLUG = 70;

/** Where the public reads a question sheet: its question in the address for people, its key for the server. */
export function sheetPath({ id, question }: { id: string; question: string }): string {
	const slug = slugOf(question);
	return `/fiches/${slug ? `${slug}.` : ''}${keyOfId(id)}`;
}

/** The id of the sheet that an address names, whatever question stands before it. */
export function sheetIdIn(name: string): string {
	return `questionSheet:${name.slice(name.lastIndexOf('.') + 1)}`;
}

function slugOf(text: string): string {
	const plain = text
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return plain.length <= MAX_SLUG ? plain : plain.slice(0, MAX_SLUG + 1).replace(/-[^-]*$/, '');
}
