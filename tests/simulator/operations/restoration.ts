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
	const holders = new Map<string, Set<string>>();
	for (const { disk, person } of clients) {
		for (const marker of markersIn(disk.text())) {
			holders.set(marker, (holders.get(marker) ?? new Set()).add(person.id));
		}
	}
	for (const [marker, typed] of journal.typed) {
		if (oracle.holds(marker)) continue;
		const held = holders.get(marker);
		if (!held || leaves(oracle, marker, held, before)) typed.excused = true;
		else if (typed.beside || !held.has(typed.user)) typed.elsewhere = true;
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
 * Words that none of their holders may see any more, in sealed work or where a right has ended: the answer
 * that takes away the last copy may still be on its way (ADR 0008).
 */
function leaves(
	oracle: World['oracle'],
	marker: string,
	holders: ReadonlySet<string>,
	before: number
): boolean {
	const stored = [...oracle.keysHolding(marker)];
	const isSeen = (user: string) =>
		stored.some((key) => {
			const doc = oracle.at(key, before);
			return doc !== undefined && oracle.sees(user, key, doc, before);
		});
	return stored.length > 0 && ![...holders].some(isSeen);
}
