import type { Client } from '../client';
import { markersIn } from '../journal';
import type { World } from '../world';

/** Long enough for an exchange or two. */
const UNHEARD_MS = 20_000;

/**
 * F10: the store is put back to its last backup. What was written since and no device holds is lost, as is
 * known; all else has to come back.
 */
export function restore({ clients, journal, oracle, server }: World): void {
	const before = oracle.instant;
	server.restore();
	const holders = new Map<string, Set<Client>>();
	for (const client of clients) {
		for (const marker of markersIn(client.disk.text())) {
			holders.set(marker, (holders.get(marker) ?? new Set()).add(client));
		}
	}
	for (const [marker, typed] of journal.typed) {
		if (oracle.holds(marker)) continue;
		const held = holders.get(marker);
		if (!held || leaves(oracle, marker, held, before)) typed.excused = true;
		else if (typed.beside || ![...held].some(({ person }) => person.id === typed.user))
			typed.elsewhere = true;
	}
	journal.meets('F10', oracle.lost.size > 0 ? 'with documents lost' : '');
}

/**
 * Just before the restoration what somebody sends is stored and reaches others, and he hears nothing of it;
 * just after it he is the first to come: the life that is over has accepted what he sends again (RE-06).
 */
export async function restoreUnheard(world: World): Promise<void> {
	const { clients, clock, devices, journal, random } = world;
	const waiting = clients.filter(({ disk, line }) => line.online && disk.unsent().length > 0);
	const sender = random.pick(waiting);
	if (!sender) return restore(world);
	journal.meets('F10', 'with an answer unheard');
	sender.line.deaf = true;
	sender.sync();
	await clock.pass(UNHEARD_MS);
	for (const { client } of devices) if (client !== sender) client.sync();
	await clock.pass(UNHEARD_MS);
	sender.line.deaf = false;
	restore(world);
	sender.sync();
	await clock.pass(UNHEARD_MS);
}

/**
 * Words that none of their holders is to hold any more, in sealed work, where a right has ended or in a closed
 * dossier: the answer that takes away the last copy may still be on its way (ADR 0008).
 */
function leaves(
	oracle: World['oracle'],
	marker: string,
	holders: ReadonlySet<Client>,
	before: number
): boolean {
	const stored = [...oracle.keysHolding(marker)];
	const isSeen = (client: Client) =>
		stored.some((key) => {
			const doc = oracle.at(key, before);
			const { now } = client.shared.clock;
			return doc && oracle.sees(client.person.id, key, doc, before, now, client.wholes());
		});
	return stored.length > 0 && ![...holders].some(isSeen);
}
