import { closedAt } from '#domain/closing';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { comparableEmail } from '#domain/likeness';
import { namedStandIn } from '#domain/stand-in';
import { dayOf } from '../store/expiry';
import type { StoredDoc } from '../store/port';

/** The form in which a travelling document is stored: its id as `_id`, and the keys it is found by. */
export function toStored(doc: AnyEnvelope, rev?: string): StoredDoc {
	const { id, ...fields } = doc;
	const stored: StoredDoc = { _id: id, ...fields, find: findKeysOf(doc) };
	if (rev) stored._rev = rev;
	return stored;
}

/** The travelling document in a stored one, without what servers alone keep beside it. */
export function fromStored(stored: StoredDoc): AnyEnvelope {
	const { _id, _rev, find, site, moves, ...fields } = stored;
	void [_rev, find, site, moves];
	return { id: _id, ...fields } as unknown as AnyEnvelope;
}

/** Hints by which candidates are found (port.ts, `find`): each is confirmed against the document itself. */
export function findKeysOf(doc: AnyEnvelope): string[] {
	if (doc.type === 'dossier') {
		const { consultant, assignment, standIn } = doc.body;
		const closed = closedAt(doc);
		const following = [assignment?.counsellor, namedStandIn(doc)?.counsellor];
		return [
			`consultant:${consultant}`,
			...following.filter((user) => user !== undefined).map(counsellorKey),
			...likenessKeys(doc),
			...(standIn ? [ENDING_STAND_IN] : []),
			...(closed === null ? [] : [closedKey(closed)])
		];
	}
	if (doc.type === 'task') return [`pathway:${doc.body.pathway}`];
	if (doc.type === 'trace' && doc.state === 'shared' && doc.body.sharedUntil)
		return [ENDING_CONSENT];
	if (doc.type === 'referral' && doc.state === 'waiting') return [WAITING_REFERRAL];
	return isToComplete(doc) ? [SIGNED_IN] : [];
}

function isToComplete(doc: AnyEnvelope): boolean {
	return doc.type === 'seat' && doc.state === 'present' && !doc.body.completes;
}

export const ENDING_CONSENT = 'consent:ending';
export const ENDING_STAND_IN = 'standIn:ending';
/** What a partner wrote, and nobody has dealt with. */
export const WAITING_REFERRAL = 'referral:waiting';
/** Who was there, at a session that was not over yet when it was last looked at. */
export const SIGNED_IN = 'seat:signed';

/** Dossiers closed on a day: what follows from it is looked at again when an index may have lagged. */
export function closedKey(at: number): string {
	return `dossier:closed:${dayOf(at)}`;
}

export function counsellorKey(user: string): string {
	return `counsellor:${user}`;
}

/** Where dossiers stand that may be one person’s: of one e-mail, or born on one day (D14). */
export function likenessKeys({ body }: Pick<Envelope<'dossier'>, 'body'>): string[] {
	const { email, birthDate } = body.person;
	const mail = comparableEmail(email);
	return [
		...(mail ? [`alike:mail:${mail}`] : []),
		...(birthDate ? [`alike:born:${birthDate}`] : [])
	];
}
