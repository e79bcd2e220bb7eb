import type { ListedTexts, ListField } from '#domain/people-list/fields';
import type { RowFault } from '#domain/people-list/rows';
import { m } from '$lib/i18n/paraglide/messages';
import { personFaultWords } from '../../../person-fault-words';
import type { CheckedRow } from './checked-rows';
import type { TableFault } from './table-fault';

const FIELD_NAMES: Record<ListField, () => string> = {
	surname: m.reception_surname,
	firstName: m.reception_first_name,
	civility: m.reception_civility,
	email: m.reception_email,
	phone: m.reception_phone,
	birthDate: m.reception_birth,
	nationality: m.reception_nationality,
	postCode: m.reception_post_code,
	studyLevel: m.study_level,
	need: m.import_need,
	onBehalfOf: m.reception_on_behalf,
	inCapacityOf: m.reception_capacity
};

const WRONG: Partial<Record<ListField, () => string>> = {
	email: m.import_field_email,
	birthDate: m.import_field_birth,
	postCode: m.public_post_code_wrong,
	phone: m.public_phone_wrong
};

const TABLE_FAULTS: Record<TableFault, () => string> = {
	tooBig: m.import_fault_tooBig,
	tooManyRows: m.import_fault_tooManyRows,
	tooManyColumns: m.import_fault_tooManyColumns,
	empty: m.import_fault_empty,
	noTable: m.import_fault_noTable,
	oldWorkbook: m.import_fault_oldWorkbook,
	heavyWorkbook: m.import_fault_heavyWorkbook,
	brokenWorkbook: m.import_fault_brokenWorkbook,
	quotes: m.import_fault_quotes
};

export const fieldName = (field: ListField): string => FIELD_NAMES[field]();

/** Why a file is not read; any failure nobody foresaw has a sentence too. */
export function tableFault(fault: TableFault | 'other'): string {
	return fault === 'other' ? m.import_fault_other() : TABLE_FAULTS[fault]();
}

export function rowFault(field: ListField, fault: RowFault, texts: ListedTexts): string {
	if (fault === 'missing') return m.import_field_missing({ field: fieldName(field) });
	if (fault === 'long') return m.import_field_long();
	if (fault === 'shortYear') return m.import_field_short_year();
	if (fault === 'noDay') return m.import_field_no_day();
	if (fault === 'lostZero') return personFaultWords('postCode', fault, texts);
	if (fault === 'unknown') {
		return field === 'civility' ? m.import_field_civility() : m.import_field_study_level();
	}
	return (WRONG[field] ?? m.import_field_wrong)();
}

/** Why a row was left out, in one cell of what is handed back. */
export function reasonOf({ faults, texts, like, state }: CheckedRow): string {
	const wrong = (Object.entries(faults) as [ListField, RowFault][]).map(
		([field, fault]) => `${fieldName(field)}\u00a0: ${rowFault(field, fault, texts)}`
	);
	if (wrong.length > 0) return wrong.join(' ');
	const lines = like.lines.map((number) => m.import_like_line({ number }));
	if (state === 'like') return [m.import_state_like(), ...lines].join('. ');
	return m.import_reason_left();
}
