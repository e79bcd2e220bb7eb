import { MAX_MESSAGE_CHARS, MAX_NAME_CHARS, MAX_PHONE_CHARS } from '../limits';
import type { Country } from '../country';
import { personFaults, type TextFault } from '../person-faults';
import { NO_PERSON } from '../person-fields';
import { studyLevelIn } from '../study-levels';
import { dayIn } from '../written-day';
import { civilityIn } from './cells';
import { LIST_FIELDS, type Columns, type ListedTexts, type ListField } from './fields';

/** What is wrong with one field of a row; each screen words it for its reader. */
export type RowFault = TextFault | 'unknown';
export type RowFaults = Partial<Record<ListField, RowFault>>;

export interface ListedPerson {
	texts: ListedTexts;
	faults: RowFaults;
}

/** What a person corrected by hand, in place of what the file says. */
export type Corrections = Partial<Record<ListField, string>>;

const EMPTY: ListedTexts = { ...NO_PERSON, need: '', onBehalfOf: '', inCapacityOf: '' };

const LONGEST: Partial<Record<ListField, number>> = {
	phone: MAX_PHONE_CHARS,
	nationality: MAX_NAME_CHARS,
	need: MAX_MESSAGE_CHARS,
	onBehalfOf: MAX_NAME_CHARS,
	inCapacityOf: MAX_NAME_CHARS
};

/** Whether a row says anything at all: spreadsheets end in empty ones. */
export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === '');
}

/** One row of a list read and checked by the rules of every form (DO-11), and those of its own. */
export function readRow(
	cells: readonly string[],
	columns: Columns,
	about: { today: string; home: Country | null },
	corrections: Corrections = {}
): ListedPerson {
	const written = writtenIn(cells, columns, corrections);
	const { texts, faults } = understood(written);
	return { texts, faults: { ...checked(texts, about), ...faults } };
}

function writtenIn(
	cells: readonly string[],
	columns: Columns,
	corrections: Corrections
): ListedTexts {
	const written = { ...EMPTY };
	for (const field of LIST_FIELDS) {
		const column = columns.indexOf(field);
		written[field] = oneLine(field, corrections[field] ?? cells[column] ?? '');
	}
	return written;
}

/** Only what the person looks for may go over several lines; what no screen shows is taken off everywhere. */
function oneLine(field: ListField, text: string): string {
	const shown = text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (/\s/.test(sign) ? sign : ''));
	return field === 'need' ? shown.trim() : shown.replace(/\s+/g, ' ').trim();
}

/** Days, civilities and levels in the one form they are kept in. What cannot be read stays as written. */
function understood(written: ListedTexts): ListedPerson {
	const texts = { ...written };
	const faults: RowFaults = {};
	if (written.birthDate) {
		const day = dayIn(written.birthDate);
		if (typeof day === 'string') texts.birthDate = day;
		else faults.birthDate = day.fault;
	}
	if (written.civility) {
		const civility = civilityIn(written.civility);
		if (civility) texts.civility = civility;
		else faults.civility = 'unknown';
	}
	if (written.studyLevel) {
		const level = studyLevelIn(written.studyLevel);
		if (level) texts.studyLevel = String(level);
		else faults.studyLevel = 'unknown';
	}
	return { texts, faults };
}

/** At the desk an address may be missing; what is given must be right. */
function checked(
	texts: ListedTexts,
	{ today, home }: { today: string; home: Country | null }
): RowFaults {
	const found = personFaults(texts, today, { home });
	if (found.email === 'missing') delete found.email;
	const faults: RowFaults = { ...found };
	for (const field of LIST_FIELDS) {
		if (texts[field].length > (LONGEST[field] ?? Infinity)) faults[field] = 'long';
	}
	return faults;
}
