import type { PersonTexts } from '../person-fields';

/** What a list of people may tell of each of them, in the order in which it is offered. */
export const LIST_FIELDS = [
	'surname',
	'firstName',
	'civility',
	'email',
	'phone',
	'birthDate',
	'nationality',
	'postCode',
	'studyLevel',
	'need',
	'onBehalfOf',
	'inCapacityOf'
] as const satisfies readonly (keyof ListedTexts)[];
export type ListField = (typeof LIST_FIELDS)[number];

/** One person of a list as texts, empty where the list says nothing. */
export type ListedTexts = PersonTexts & { need: string; onBehalfOf: string; inCapacityOf: string };

/** For each column of a list what it tells; null for one that is not taken up. */
export type Columns = readonly (ListField | null)[];

/** Without these nobody can be told apart (D02). */
export const NEEDED_FIELDS = ['surname', 'firstName'] as const satisfies readonly ListField[];

export const MAX_LIST_ROWS = 1_000;
export const MAX_LIST_COLUMNS = 100;
export const MAX_LIST_BYTES = 5 * 1024 * 1024;
