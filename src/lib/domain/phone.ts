import type { Country } from './country';

/** A number as it is kept: `+41…`, `+33…`, or what was typed where that is not certain. */
export type PhoneRead = { number: string; country: Country | null } | { fault: 'wrong' };

const CODES: Record<Country, string> = { CH: '41', FR: '33' };
/** After the zero: the areas and services Switzerland has. */
const SWISS = /^0(?:2[12467]|3[1-4]|4[134]|5[12568]|6[12]|7[14-9]|8[014678]|9[01])\d{7}$/;
const FRENCH = /^0[1-9]\d{8}$/;
/** What stands between the figures of a number, and the zero one leaves out from abroad. */
const BETWEEN = /\(0\)|[\s.\-/()]/g;
/** Emergency and service numbers: 117, 3919. */
const MOST_SHORT = 6;
/** As many figures as a number has anywhere; more are two numbers in one field. */
const MOST_FIGURES = 15;

/**
 * A number as it was typed. Both countries write ten figures with a zero first, so a number without its
 * country is taken for one of a country when only that one has it, when it is grouped as only that one
 * groups, or when everything known of the person says so. Otherwise it stays as it is.
 * @param home the country of the structure and of the post code, where they are the same
 */
export function readPhone(written: string, home: Country | null = null): PhoneRead {
	const text = written.trim().replace(/\s+/g, ' ');
	const figures = text.replace(BETWEEN, '');
	const [, abroad] = /^(?:\+|00)(\d+)$/.exec(figures) ?? [];
	if (abroad) return internationalOf(text, abroad);
	if (/^\d+$/.test(figures)) return nationalOf(text, figures, home);
	// Words beside it («le soir», «ma sœur») are the person’s: nothing is taken from them.
	return /\d.*\d.*\d/.test(text) ? asTyped(text) : { fault: 'wrong' };
}

/** As people of that country group it: `+41 79 123 45 67`, `+33 6 12 34 56 78`; else as it is kept. */
export function phoneShown(kept: string): string {
	const read = readPhone(kept);
	if (!('country' in read) || !read.country) return kept;
	const rest = read.number.slice(3);
	return `${read.number.slice(0, 3)} ${groupsOf(rest, read.country).join(' ')}`;
}

/** What was typed as a form shows it; as it is where its country is not certain. */
export function phoneTidied(typed: string): string {
	const read = readPhone(typed);
	return 'country' in read && read.country ? phoneShown(read.number) : typed;
}

/** The address that dials it; null where no number is found in what was typed. */
export function phoneHref(kept: string): string | null {
	const read = readPhone(kept);
	if ('country' in read && read.country) return `tel:${read.number}`;
	const [first] = /\+?\d(?:\(0\)|[\d .()-]){2,}/.exec(kept) ?? [];
	return first ? `tel:${first.replace(BETWEEN, '')}` : null;
}

/** Everything somebody may type to find it: as kept, as shown, and as dialled within its country. */
export function phoneWords(kept: string): string {
	const shown = phoneShown(kept);
	const within = shown.replace(/^\+(?:41|33) /, '0');
	return [...new Set([kept, shown, within, within.replace(/\s/g, '')])].join(' ');
}

function internationalOf(text: string, figures: string): PhoneRead {
	const country = (['CH', 'FR'] as const).find((one) => figures.startsWith(CODES[one]));
	if (!country) {
		const plausible = figures.length > MOST_SHORT && figures.length <= MOST_FIGURES;
		return plausible ? asTyped(text) : { fault: 'wrong' };
	}
	const rest = figures.slice(2).replace(/^0/, '');
	return /^[1-9]\d{8}$/.test(rest) ? numberOf(country, rest) : { fault: 'wrong' };
}

function nationalOf(text: string, figures: string, home: Country | null): PhoneRead {
	if (figures.length > MOST_FIGURES) return asTyped(text);
	if (!figures.startsWith('0')) {
		return figures.length >= 3 && figures.length <= MOST_SHORT ? asTyped(text) : { fault: 'wrong' };
	}
	if (figures.length !== 10) return { fault: 'wrong' };
	const country = countryOf(text, figures, home);
	return country ? numberOf(country, figures.slice(1)) : asTyped(text);
}

function countryOf(text: string, figures: string, home: Country | null): Country | null {
	const swiss = SWISS.test(figures);
	if (swiss !== FRENCH.test(figures)) return swiss ? 'CH' : 'FR';
	if (!swiss) return null;
	// Three figures and a gap are Swiss, «022 388»; two are French, «04 50».
	const [, first = ''] = /^\(?(\d+)/.exec(text) ?? [];
	if (first.length === 3) return 'CH';
	return first.length === 2 ? 'FR' : home;
}

function groupsOf(rest: string, country: Country): string[] {
	if (country === 'FR') return [rest.slice(0, 1), ...(rest.slice(1).match(/../g) ?? [])];
	// 0800, 0848, 0900: three by three.
	if (/^(?:8[04]|90)/.test(rest)) return rest.match(/.{3}/g) ?? [];
	return [rest.slice(0, 2), rest.slice(2, 5), rest.slice(5, 7), rest.slice(7)];
}

function numberOf(country: Country, rest: string): PhoneRead {
	return { number: `+${CODES[country]}${rest}`, country };
}

function asTyped(text: string): PhoneRead {
	return { number: text, country: null };
}
