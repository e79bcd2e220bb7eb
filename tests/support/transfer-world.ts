import { expect } from 'vitest';
import type { Order } from '#domain/caseload-transfer';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { orderTransfer, takeBackTransfer } from '#domain/gestures/transfers';
import { DOSSIER, STRUCTURE, changed, staff } from './documents';
import { GatewayWorld, USERS } from './gateway-world';
import { INES, asAdmin, dossierNamed, order } from './transfers';

type Dossier = Envelope<'dossier'> & AnyEnvelope;
type Transfer = Envelope<'caseloadTransfer'>;

const { admin } = USERS;
export const ALL = [DOSSIER, 'dossier:b', 'dossier:c', 'dossier:d'];

/** Claire follows four; Colin and Ines are her colleagues. */
export async function fill(world: GatewayWorld): Promise<GatewayWorld> {
	const list = staff();
	const [first] = list.body.members;
	const members = [...list.body.members, { ...first!, user: INES.counsellor, firstName: 'Ines' }];
	await world.put(changed(list, { body: { members } }) as AnyEnvelope);
	await world.put(...['b', 'c', 'd'].map((key) => dossierNamed(key)));
	return world;
}

export async function ordered(changes: Partial<Order> = {}, world?: GatewayWorld) {
	const filled = await fill(world ?? (await GatewayWorld.create()));
	const draft = orderTransfer(order(changes), STRUCTURE, asAdmin);
	const verdict = await filled.push(admin, draft);
	expect(verdict.verdict).toBe('ok');
	const read = async () => (await filled.stored(draft.id)) as Transfer & AnyEnvelope;
	return { world: filled, id: draft.id, read };
}

export async function carriedOut(changes: Partial<Order> = {}) {
	const set = await ordered(changes);
	await set.world.project();
	// What follows from the dossiers that moved.
	await set.world.project();
	return set;
}

export async function takenBack({ world, read }: Awaited<ReturnType<typeof ordered>>) {
	const now = await read();
	await world.push(admin, takeBackTransfer(now, asAdmin), now.w);
	await world.project();
	return (await read()).body.undone;
}

export async function dossierOf(world: GatewayWorld, id = DOSSIER): Promise<Dossier> {
	return (await world.stored(id)) as Dossier;
}

/** Somebody's write is taken in. */
export async function writes(
	world: GatewayWorld,
	user: { id: string; own: null },
	draft?: AnyDraft
) {
	const before = await world.stored(draft?.id ?? '');
	const verdict = await world.push(user, draft, before?.w ?? null);
	expect(verdict.verdict).toBe('ok');
}

/** Who follows each of the four, and who stands in there. */
export async function followers(world: GatewayWorld): Promise<string[]> {
	const found = await Promise.all(ALL.map((id) => dossierOf(world, id)));
	return found.map(({ body: { assignment, standIn } }) =>
		[assignment?.counsellor, standIn?.counsellor]
			.filter((one) => one !== undefined)
			.map((one) => one.slice('user:'.length))
			.join('+')
	);
}
