import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Assignment } from './assignment';
import { Person } from './person';
import { Id, orNull, strict } from './text';

/**
 * What may be taken over from the other of two dossiers that are one person’s (ADR 0049): never the address,
 * which is an account’s way in and stays with it.
 */
export const TAKEN_FIELDS = [
	'civility',
	'surname',
	'firstName',
	'birthDate',
	'phone',
	'postCode',
	'nationality',
	'studyLevel',
	'assignment'
] as const;
export type TakenField = (typeof TAKEN_FIELDS)[number];

export const TakenFields = Type.Array(Type.Enum([...TAKEN_FIELDS]), {
	maxItems: TAKEN_FIELDS.length
});

const { civility, surname, firstName, birthDate, phone, postCode, nationality, studyLevel } =
	Person.properties;

/** Some of these details; one that is absent was absent. */
const Details = strict({
	civility: Type.Optional(civility),
	surname: Type.Optional(surname),
	firstName: Type.Optional(firstName),
	birthDate: Type.Optional(birthDate),
	phone: Type.Optional(phone),
	postCode: Type.Optional(postCode),
	nationality: Type.Optional(nationality),
	studyLevel,
	assignment: Type.Optional(orNull(Assignment))
});
export type Details = Static<typeof Details>;

/** What stands in a dossier for as long as it is one with another: the server’s own. */
export const Joined = strict({
	/** The pair that says so. */
	pair: Id,
	other: Id,
	/** Whose account the other’s is: a change here may open or shut that dossier to him. */
	person: Id,
	/** Whether this is the one that stays, from whose counsellor the other is followed too. */
	keeps: Type.Boolean(),
	/** Whether an address leads to its account: then its person is asked before the spaces become one. */
	asks: Type.Boolean(),
	/** In the one that stays: the details taken over, what stood there before, and what was written. */
	taken: Type.Optional(orNull(strict({ fields: TakenFields, before: Details, wrote: Details })))
});
export type Joined = Static<typeof Joined>;
