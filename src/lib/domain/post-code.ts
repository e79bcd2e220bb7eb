import type { Country } from './country';
import { MAX_POST_CODE_CHARS } from './limits';

/** `lostZero`: four figures that may be a French code whose zero a spreadsheet took away. */
export type PostCodeFault = 'wrong' | 'lostZero';

/** A code of either country, or one of elsewhere as it was written. */
export type PostCodeRead = { code: string; country: Country | null } | { fault: PostCodeFault };

/** `CH-1205`, `F 74 100`: the country somebody writes before the code. */
const WITH_COUNTRY = /^(ch|fr|f)[\s-]*(\d[\d\s]*)$/i;
/** `D-79100`, `SW1A 1AA`: letters before figures, as neither country writes it. */
const ELSEWHERE = /^[a-z]{1,3}[ -]?\d[a-z\d -]{2,}$/i;
const FIRST_SWISS = 1000;
const LAST_SWISS = 9658;
/** Départements 01 to 95, those overseas and the territories; Corsica’s codes begin with 20. */
const FRENCH = /^(?:0[1-9]|[1-8]\d|9[0-578])\d{3}$/;
/** Zero apart, these are codes of the Ain, along the border; no Swiss place has them. */
const AIN_WITHOUT_ZERO: readonly string[] = ['1210', '1280', '1710'];

/**
 * What a post code says, however it was typed. Five figures are French. Four are Swiss; but where most people
 * live in France they may have lost a zero, so that is asked, and never guessed.
 * @param home country of the structure, null when it is not known
 */
export function readPostCode(written: string, home: Country | null): PostCodeRead {
	const text = written.trim().replace(/\s+/g, ' ');
	const [, letters, figures] = WITH_COUNTRY.exec(text) ?? [];
	if (letters && figures) return readOf(bare(figures), /^c/i.test(letters) ? 'CH' : 'FR');
	const code = bare(text);
	if (FRENCH.test(code)) return { code, country: 'FR' };
	if (isSwiss(code)) return zeroAsked(code, home) ? { fault: 'lostZero' } : { code, country: 'CH' };
	const elsewhere = ELSEWHERE.test(text) && text.length <= MAX_POST_CODE_CHARS;
	return elsewhere ? { code: text, country: null } : { fault: 'wrong' };
}

/** A code that is kept: of four figures it was said, or seen, that they are Swiss. */
export function readKeptPostCode(kept: string): PostCodeRead {
	const code = bare(kept);
	return isSwiss(code) ? { code, country: 'CH' } : readPostCode(kept, 'CH');
}

/** The country a kept code is of; null for one of elsewhere, or one nobody can read. */
export function countryOfPostCode(kept: string): Country | null {
	const read = readKeptPostCode(kept);
	return 'country' in read ? read.country : null;
}

/** Département of a French code: `01`, `2A`, `974`. */
export function departmentOf(code: string): string {
	if (code.startsWith('20')) return code < '20200' ? '2A' : '2B';
	return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

function readOf(code: string, country: Country): PostCodeRead {
	const right = country === 'CH' ? isSwiss(code) : FRENCH.test(code);
	return right ? { code, country } : { fault: 'wrong' };
}

function isSwiss(code: string): boolean {
	return /^\d{4}$/.test(code) && Number(code) >= FIRST_SWISS && Number(code) <= LAST_SWISS;
}

function zeroAsked(code: string, home: Country | null): boolean {
	return home !== 'CH' || AIN_WITHOUT_ZERO.includes(code);
}

function bare(text: string): string {
	return text.replace(/\s/g, '');
}
