import { CIVILITIES } from '../person-texts';

type Civility = (typeof CIVILITIES)[number];

const CIVILITY_WORDS: Record<Civility, readonly string[]> = {
	madame:
		'madame|mme|mme.|mlle|mademoiselle|f|femme|feminin|féminin|mrs|mrs.|ms|ms.|miss|female|woman'.split(
			'|'
		),
	monsieur: 'monsieur|m|m.|mr|mr.|h|homme|masculin|mister|male|man'.split('|'),
	autre: 'autre|autres|x|nb|non binaire|non-binaire|neutre|other|mx|mx.|divers'.split('|')
};

/** `01.02.1990`, `1/2/1990`, `01-02-1990`. */
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})$/;
/** `1990-02-01`, perhaps with the hour that a spreadsheet adds. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]*Z?)?$/;
/** A country before a post code: `F-74100`, `CH 1205`. */
const COUNTRY = /^(?:f|fr|ch|d|b|i)[\s-]+(?=\d)/i;

/** A day as somebody wrote it: its `yyyy-mm-dd`, or what is wrong with it. The day comes before the month. */
export function dayIn(written: string): string | { fault: 'shortYear' | 'noDay' } {
	const text = written.trim().replace(/\s*([./-])\s*/g, '$1');
	const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
	if (year) return dayOf(Number(year), Number(month), Number(day));
	const [, first, second, last] = DAY_FIRST.exec(text) ?? [];
	if (!last) return { fault: 'noDay' };
	if (last.length < 4) return { fault: last.length === 2 ? 'shortYear' : 'noDay' };
	return dayOf(Number(last), Number(second), Number(first));
}

/** A civility as somebody wrote it; null for a word nobody here knows. */
export function civilityIn(written: string): Civility | null {
	const word = written.trim().toLowerCase();
	return CIVILITIES.find((one) => CIVILITY_WORDS[one].includes(word)) ?? null;
}

/** A post code of either country without the country before it, and without the spaces within. */
export function postCodeIn(written: string): string {
	const text = written.trim().replace(COUNTRY, '');
	const digits = text.replace(/\s/g, '');
	return /^\d+$/.test(digits) ? digits : text;
}

/** Four digits in Switzerland, five in France. */
export function isPostCode(text: string): boolean {
	return /^[1-9]\d{3}$/.test(text) || /^\d{5}$/.test(text);
}

function dayOf(year: number, month: number, day: number): string | { fault: 'noDay' } {
	const time = new Date(Date.UTC(year, month - 1, day));
	const real = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
	return real && year >= 1000 ? time.toISOString().slice(0, 10) : { fault: 'noDay' };
}
