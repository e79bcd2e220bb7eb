import type { Envelope } from '#domain/document';
import { openAccount, type Opening } from '#domain/gestures/requests';
import { fromStored } from '../../sync-server/gateway/stored';
import { submission, type AccountsWorld } from './accounts-world';

/** A dossier opened at the desk, stored, as the projection reads it. */
export async function deskDossier(
	world: AccountsWorld,
	n: number,
	email: string | null,
	consultant = `user:desk-person-${n}`,
	structure = 'ofpc',
	changes: Partial<Opening> = {}
): Promise<Envelope<'dossier'>> {
	const { person, need, onBehalfOf, inCapacityOf, information } = submission();
	const opening = {
		structure,
		way: 'desk' as const,
		person: { ...person, email },
		need,
		onBehalfOf,
		inCapacityOf,
		information,
		answers: {},
		questionnaireVersion: 0,
		files: [],
		counsellor: null,
		...changes
	};
	const ids = { dossier: `dossier:desk-${n}`, request: `request:desk-${n}`, consultant };
	const [draft] = openAccount(opening, ids, { newKey: () => world.newKey() });
	if (draft) await world.write(draft);
	const stored = await (await world.store.open(structure)).get(ids.dossier);
	return fromStored(stored as never) as Envelope<'dossier'>;
}
