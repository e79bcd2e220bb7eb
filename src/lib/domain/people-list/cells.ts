import { CIVILITIES } from '../person-fields';

type Civility = (typeof CIVILITIES)[number];

const CIVILITY_WORDS: Record<Civility, readonly string[]> = {
	madame:
		'madame|mme|mme.|mlle|mademoiselle|f|femme|feminin|féminin|mrs|mrs.|ms|ms.|miss|female|woman'.split(
			'|'
		),
	monsieur: 'monsieur|m|m.|mr|mr.|h|homme|masculin|mister|male|man'.split('|'),
	autre: 'autre|autres|x|nb|non binaire|non-binaire|neutre|other|mx|mx.|divers'.split('|')
};

/** A civility as somebody wrote it; null for a word nobody here knows. */
export function civilityIn(written: string): Civility | null {
	const word = written.trim().toLowerCase();
	return CIVILITIES.find((one) => CIVILITY_WORDS[one].includes(word)) ?? null;
}
