import type { AnyDraft } from '#domain/document';
import { agreeToJoin, disagreeToJoin, doubtAgain, joinPair } from '#domain/gestures/pairs';
import type { TakenField } from '#domain/joined';
import type { Client } from '../client';

/** What may be taken over here: a telephone number is replaced by others, who would not know that it was kept. */
const FIELDS: readonly TakenField[] = [
	'surname',
	'firstName',
	'birthDate',
	'postCode',
	'nationality',
	'assignment'
];

/** ADR 0049: reception says of two that they are one, decides anew which stays, or parts them again. */
export function joins(client: Client): AnyDraft[] | null {
	const pair = client.random.pick(client.all('pair'));
	if (!pair) return null;
	if (pair.state === 'joined' && client.random.chance(0.5))
		return [doubtAgain(pair, client.gesture())];
	const { first, second } = pair.body;
	const keeps = client.random.chance(0.5) ? first : second;
	const take = FIELDS.filter(() => client.random.chance(0.4));
	return [joinPair(pair, { keeps, take }, client.gesture())];
}

/** Her person says that both are hers, or takes it back. */
export function agrees(client: Client): AnyDraft[] | null {
	const dossier = client.get('dossier', client.person.own?.dossier ?? '');
	const joined = dossier?.body.joined;
	if (!dossier || !joined?.asks) return null;
	if (dossier.body.agreed !== joined.pair) return [agreeToJoin(dossier, client.gesture())];
	return client.random.chance(0.3) ? [disagreeToJoin(dossier, client.gesture())] : null;
}
