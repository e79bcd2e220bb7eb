import { groupBy } from '#domain/collections';

/** Words that say nothing of what is looked for. */
const EMPTY_WORDS = new Set(
	(
		'le la les un une des du de au aux et ou en dans sur par pour avec sans chez ce cet cette ces ' +
		'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils ' +
		'elles que qui quoi dont qu est sont etre ai as avoir ne pas plus comment puis deux a y'
	).split(' ')
);

/** What an apostrophe leaves of a word that says nothing; other letters name something: «permis G». */
const ELIDED = new Set('ldjmtscn');

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

/** Words that are looked for as another: nobody who says «chômeur» means a card without «chômage». */
const SAME = new Map(
	[
		'chomeur chomage',
		'financement financer',
		'equivalence reconnaitre',
		'reconnaissance reconnaitre',
		'reconnait reconnaitre',
		'autoentrepreneur microentreprise',
		'autoentreprise microentreprise',
		'microentrepreneur microentreprise',
		'apprenti apprentissage',
		'former formation',
		'creer creation',
		'valider validation',
		'reconvertir reconversion',
		'demissionner demission',
		'profession metier',
		'boulot emploi',
		'job emploi',
		'patron employeur',
		'paie salaire',
		'prix cout',
		'tarif cout',
		'fiscal impot'
	]
		.map((pair) => pair.split(' ').map(shortened))
		.map(([said = '', kept = '']) => [said, kept] as const)
);

/** The other way round: what else a word of a card may be looked for as. */
const SAID = groupBy([...SAME.keys()], (said) => SAME.get(said) ?? '');

/** The words of a text, without accents or case. */
export function wordsOf(text: string): string[] {
	return plain(text)
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
}

/** The same, and words with hyphens written as one besides: «auto-entrepreneur» is looked for both ways. */
export function indexedWordsOf(text: string): string[] {
	return plain(text)
		.split(/[^a-z0-9-]+/)
		.flatMap((run) => {
			const words = run.split('-').filter(Boolean);
			return words.length > 1 ? [...words, words.join('')] : words;
		});
}

/** A word as it is kept in the index; null for one that says nothing. */
export function stemOf(word: string): string | null {
	if (EMPTY_WORDS.has(word) || ELIDED.has(word)) return null;
	const stem = shortened(word);
	return SAME.get(stem) ?? stem;
}

/** A word of a card with all it may be looked for as, so that a slip in one of these finds it too. */
export function indexedStemsOf(word: string): string[] | null {
	const stem = stemOf(word);
	return stem === null ? null : [stem, ...(SAID.get(stem) ?? [])];
}

function shortened(word: string): string {
	return ENDINGS.reduce((stem, [ending, base]) => {
		const shorter = stem.replace(ending, base);
		return shorter.length >= SHORTEST_STEM ? shorter : stem;
	}, word);
}

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('\u2011', '-');
}
