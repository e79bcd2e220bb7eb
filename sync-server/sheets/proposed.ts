import type { Envelope } from '#domain/document';
import { homeOfCard } from '#domain/fund-card';
import { NETWORK } from '#domain/ids';
import { bySessionTime, isWanted, roomIn, takesPeople } from '#domain/session';
import { isTraining } from '#domain/training';
import type { PublicSheet } from '#protocol/first-contact';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import type { Store } from '../store/port';

/** The next ones: whoever wants a later one asks. */
const MOST_SESSIONS = 6;

/** Cards of the fund as anyone may read them: those of the whole network that stand, in the sheet's order (FC-09). */
export async function publicCards(
	store: Store,
	keys: readonly string[]
): Promise<PublicSheet['cards']> {
	const ids = keys.map((key) => `fundCard:${key}`);
	const found = await (await store.open(NETWORK)).getMany(ids);
	return ids.flatMap((id) => {
		const stored = found.get(id);
		if (!stored || isTraining(homeOfCard(id))) return [];
		const { state, body } = fromStored(stored) as Envelope<'fundCard'>;
		if (state !== 'current' || body.scope !== 'network') return [];
		const { title, summary, text, links, places } = body;
		return [{ title, summary, text, links, places }];
	});
}

/**
 * Sessions that still take people, of the workshop that a sheet names, in whichever structure of this site:
 * what stands on a notice at the door, and not who hosts them nor the address of a video meeting (FC-09); none of those that
 * nobody holds (TR-06).
 * @param names of the structures, by their ids
 */
export async function publicSessions(
	store: Store,
	workshop: string,
	names: ReadonlyMap<string, string>,
	now: number
): Promise<PublicSheet['sessions']> {
	if (!workshop.trim()) return [];
	const structures = (await structuresOf({ store })).filter((one) => !isTraining(one));
	const held = await Promise.all(structures.map((one) => sessionsOf(store, one)));
	const wanted = { sessions: [], words: workshop };
	const open = held
		.flat()
		.filter((one) => takesPeople(one, now) && isWanted(wanted, one.id, one.body));
	const free = open.filter(({ body }) => roomIn(body) > 0);
	return (free.length > 0 ? free : open)
		.sort(bySessionTime)
		.slice(0, MOST_SESSIONS)
		.map(({ structure, body }) => {
			const { title, day, time, minutes, place } = body;
			const where = names.get(structure) ?? structure;
			return { title, where, day, time, minutes, place, free: roomIn(body) };
		});
}

async function sessionsOf(store: Store, structure: string): Promise<Envelope<'session'>[]> {
	const stored = await (await store.open(structure)).withPrefix('session:');
	return stored.map((one) => fromStored(one) as Envelope<'session'>);
}
