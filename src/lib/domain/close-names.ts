import { editDistance } from './edit-distance';
import { soundOf } from './name-sound';

/** A name as it is written down at a desk. */
export interface WrittenName {
	surname: string;
	firstName: string;
}

/** Small words before a name, which one list keeps and another leaves out. */
const PARTICLES = new Set(
	(
		'd de du des da do dos das di del della le la les van von vom der den ten ter zu zum ' +
		'ben ibn bin bint el al ul ould y e'
	).split(' ')
);

/** Below so many letters a word is too short to be known by a part of it. */
const SHORT = 3;

/**
 * Whether two names may be one person's: written otherwise, by ear or by a slip of the hand, with the
 * surname and the first name swapped, or with one of two names left out. It is asked beside a birth date
 * and says «perhaps»: better shown once too often than not at all. Symmetric and total.
 */
export function areCloseNames(one: WrittenName, other: WrittenName): boolean {
	const [a, b] = [partsOf(one), partsOf(other)];
	return (
		(closeParts(a.surname, b.surname) && closeParts(a.firstName, b.firstName)) ||
		(closeParts(a.surname, b.firstName) && closeParts(a.firstName, b.surname)) ||
		sameWords([...a.surname, ...a.firstName], [...b.surname, ...b.firstName])
	);
}

function partsOf({ surname, firstName }: WrittenName) {
	return { surname: wordsOf(surname), firstName: wordsOf(firstName) };
}

/** Letters that Unicode does not take apart. */
const WRITTEN_OUT: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i'
};

/** The words of a name in plain small letters: no accents, hyphens or apostrophes. */
function wordsOf(name: string): string[] {
	const bare = name.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
	const plain = bare.replace(/[ßæœøłđðþı]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
	return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Two surnames, or two first names. «El Amrani» is «Elamrani», and «Amrani» too. */
function closeParts(a: readonly string[], b: readonly string[]): boolean {
	const [bareA, bareB] = [withoutParticles(a), withoutParticles(b)];
	const [readingsA, readingsB] = [readingsOf(a), readingsOf(b)];
	return (
		readingsA.some((one) => readingsB.some((other) => closeWords(one, other))) ||
		closeWords(bareA.join(''), bareB.join('')) ||
		isPartOf(bareA, bareB) ||
		isPartOf(bareB, bareA)
	);
}

/** In one word, with what stands before it and without: «de La Tour» may be written «Latour». */
function readingsOf(words: readonly string[]): string[] {
	const first = words.findIndex((word) => !PARTICLES.has(word));
	return words.slice(0, Math.max(first, 0) + 1).map((_, i) => words.slice(i).join(''));
}

/** A name made of nothing else is a name: Le, Ben. */
function withoutParticles(words: readonly string[]): readonly string[] {
	const bare = words.filter((word) => !PARTICLES.has(word));
	return bare.length > 0 ? bare : words;
}

/** One of two names left out: «Marie» for «Marie-Claire», «García» for «García López». */
function isPartOf(few: readonly string[], many: readonly string[]): boolean {
	const known = few.some((word) => word.length >= SHORT);
	return known && few.every((word) => many.some((other) => closeWords(word, other)));
}

/** The same words in whatever order, be they written as surname or as first name: Nguyen Van An. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
	const [one, other] = [a.map(soundOf).toSorted().join(''), b.map(soundOf).toSorted().join('')];
	return one !== '' && one === other;
}

/** Alike to the eye or to the ear. */
function closeWords(a: string, b: string): boolean {
	return isNear(a, b) || isNear(soundOf(a), soundOf(b));
}

/** The longer a word, the more slips it bears. What has no letter at all is close to nothing. */
function isNear(a: string, b: string): boolean {
	if (a === '' || b === '') return false;
	const allowed = slipsIn(Math.min(a.length, b.length));
	return a === b || (Math.abs(a.length - b.length) <= 2 * allowed && editDistance(a, b) <= allowed);
}

function slipsIn(length: number): number {
	if (length <= 3) return 0;
	return length <= 6 ? 1 : 2;
}
