import type { AnyDraft, Envelope } from '#domain/document';
import { acceptMove, askMove, declineMove, withdrawMove } from '#domain/gestures/moves';
import { OPEN_MOVE_STATES, RESTING_MOVE_STATES, moveId } from '#domain/move';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Client } from '../client';
import { STRUCTURES } from '../people';
import type { World } from '../world';

type Move = Envelope<'move'>;

/**
 * Somebody asks to go on in the other structure, or thinks better of it; receptions answer those who have
 * asked. The server then moves the dossier while everybody works on (MO-01 to MO-09).
 */
export async function crossing(world: World): Promise<void> {
	const { random } = world;
	const people = world.devices.map(({ client }) => client).filter(({ person }) => person.own);
	const client = random.pick(people);
	if (client) await client.act(() => asksOrWithdraws(client));
	for (const move of askedIn(world)) {
		if (random.chance(0.7)) await answers(world, move);
	}
}

function asksOrWithdraws(client: Client): AnyDraft[] | null {
	const dossier = client.get('dossier', client.person.own?.dossier ?? '');
	if (!dossier) return null;
	const move = client.get('move', moveId(dossier.id));
	if (!move || RESTING_MOVE_STATES.includes(move.state)) {
		const to = STRUCTURES.find((one) => one !== dossier.structure) as string;
		return askMove(dossier, to, move, client.gesture());
	}
	const open = OPEN_MOVE_STATES.includes(move.state) && client.random.chance(0.2);
	return open ? withdrawMove(move, client.gesture()) : null;
}

function askedIn({ oracle }: World): Move[] {
	const moves = [...oracle.history]
		.filter(([key]) => key.startsWith('network/move:'))
		.map(([, versions]) => versions.at(-1)?.doc as unknown as Move & { _id: string });
	return moves
		.filter(({ state }) => state === 'asked')
		.map(({ _id, ...move }) => ({ ...move, id: _id }));
}

/** Whoever is of reception there, at a screen of his own; the answer may be lost like any other. */
async function answers(world: World, move: Move): Promise<void> {
	const { clock, journal, oracle, random, server } = world;
	const members = oracle.at(`${move.body.to}/staff:${move.body.to}`)?.body.members ?? [];
	const desk = members.find(({ roles }: { roles: string[] }) => roles.includes('reception'));
	if (!desk) return;
	const gesture = { newKey: () => random.key(), user: { id: desk.user, name: desk.surname } };
	const drafts = random.chance(0.85)
		? acceptMove(move, gesture)
		: declineMove(move, 'Complet.', gesture);
	journal.saved(desk.user, drafts);
	const items = drafts.map((draft) => ({ draft, base: move.w }));
	const wire = JSON.stringify({ protocol: PROTOCOL_VERSION, epoch: null, items });
	const user = { id: desk.user, own: null };
	void server.handle({ user, named: undefined, route: 'push', wire }).catch(() => undefined);
	await clock.pass(1_000);
}
