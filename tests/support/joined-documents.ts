import type { Envelope } from '#domain/document';
import { proposePathway } from '#domain/gestures/pathways';
import type { Joined } from '#domain/joined';
import { pairId, pairOf } from '#domain/pair';
import {
	CONSULTANT,
	DOSSIER,
	STRUCTURE,
	account,
	changed,
	gesture,
	plan,
	stored
} from './documents';

/** The second dossier of Anna’s, opened at the desk and followed by a colleague. */
export const OTHER = 'dossier:anna-0002';
export const PAIR = pairId(pairOf(DOSSIER, OTHER));
export const COLLEAGUE = { counsellor: 'user:colin', name: 'Colin Test' };

/** Anna again, with the account of her other dossier. */
export const ANNE = {
	id: 'user:anne',
	own: { dossier: OTHER, structure: STRUCTURE }
};

/** The second dossier: spelt otherwise, with a telephone and without an address. */
export function otherDossier(id = OTHER, consultant = ANNE.id): Envelope<'dossier'> {
	const { dossier } = account();
	const person = {
		...dossier.body.person,
		firstName: 'Anne',
		email: null,
		phone: '+41220000000',
		studyLevel: 4 as const
	};
	return changed(dossier, {
		id,
		dossier: id,
		channels: dossier.channels.map((one) => one.replace(DOSSIER, id)),
		body: { consultant, person, assignment: COLLEAGUE }
	});
}

/** What the server notes in one of the two. */
export function note(keeps: boolean, changes: Partial<Joined> = {}): Joined {
	const [other, person] = keeps ? [OTHER, ANNE.id] : [DOSSIER, CONSULTANT];
	return { pair: PAIR, other, person, keeps, asks: false, ...changes };
}

/** A pathway of a dossier’s, as stored. */
export function pathwayIn(dossier: string, key: string): Envelope<'pathway'> {
	const target = { id: `pathway:${key}`, dossier, structure: STRUCTURE };
	return stored<'pathway'>(proposePathway(plan(1), target, gesture)[0]!);
}
