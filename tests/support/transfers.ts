import type { Order } from '#domain/caseload-transfer';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { orderTransfer } from '#domain/gestures/transfers';
import { COUNSELLOR, STRUCTURE, account, changed, newKey, stored } from './documents';

export const ADMIN = 'user:adam';
export const asAdmin = { newKey, user: { id: ADMIN, name: 'Adam Test' } };
export const COLIN = { counsellor: 'user:colin', name: 'Colin Test', most: null };
export const INES = { counsellor: 'user:ines', name: 'Ines Test', most: null };

/** Claire's caseload goes to Colin for good, unless told otherwise. */
export function order(changes: Partial<Order> = {}): Order {
	return {
		counsellor: COUNSELLOR,
		counsellorName: 'Claire Rey',
		to: [COLIN],
		until: null,
		reason: 'Congé.',
		...changes
	};
}

/** As the server takes it in. */
export function transfer(
	changes: Partial<Order> = {},
	home = STRUCTURE
): Envelope<'caseloadTransfer'> {
	return stored<'caseloadTransfer'>(orderTransfer(order(changes), home, asAdmin), ADMIN);
}

/** How many people everybody follows, as the server told it. */
export function caseload(): Envelope<'caseload'> {
	const load = { counsellor: COUNSELLOR, name: 'Claire Rey', confided: 4, standsIn: 0 };
	return stored<'caseload'>(
		{
			id: `caseload:${STRUCTURE}`,
			type: 'caseload',
			structure: STRUCTURE,
			dossier: null,
			state: 'current',
			body: { loads: [load] },
			w: newKey()
		} as AnyDraft,
		'system'
	);
}

/** A dossier like Anna's, of somebody else, followed by Claire. */
export function dossierNamed(key: string, body: object = {}): AnyEnvelope {
	const { dossier } = account();
	const id = `dossier:${key}`;
	const person = { ...dossier.body.person, email: `${key}@exemple.test`, birthDate: null };
	return changed(dossier, {
		id,
		dossier: id,
		body: { consultant: `user:${key}`, person, ...body }
	}) as AnyEnvelope;
}
