import { NETWORK } from '#domain/ids';
import type { Ends, Leaf, Replica, ReplicatedStore } from '../store/replica';
import { UPKEEP, staysBehind } from './unfinished';

/** Written together at most: bounds a request, and what is held in memory. */
const GROUP = 100;
const GROUP_BYTES = 4 * 1024 * 1024;

/** What travels of a database, a page at a time: all but what means something in one engine alone. */
export async function* endsOf(database: Replica): AsyncIterable<Ends[]> {
	let seq = '0';
	for (let more = true; more;) {
		const page = await database.ends(seq);
		yield page.ends.filter(({ id }) => !staysBehind(id));
		({ seq, more } = page);
	}
}

/** The same with the content of each. */
export async function* leavesOf(database: Replica): AsyncIterable<Leaf> {
	for await (const ends of endsOf(database)) yield* database.leaves(ends);
}

/**
 * Names of the databases that hold something, the one about the store itself left out. The network's comes
 * first: where a dossier lives must not be read later than its copies (MO-11).
 */
export async function filledDatabases(store: ReplicatedStore): Promise<string[]> {
	const filled = (await store.filled()).filter((name) => name !== UPKEEP).sort();
	return [
		...filled.filter((name) => name === NETWORK),
		...filled.filter((name) => name !== NETWORK)
	];
}

/**
 * Carries what one database has and the other lacks, revisions kept. Run again it goes on.
 * @param onProgress told how many documents were looked at so far
 */
export async function carry(
	from: Replica,
	to: Replica,
	onProgress: (documents: number) => void
): Promise<void> {
	let done = 0;
	for await (const ends of endsOf(from)) {
		const lacking = await to.lacking(ends);
		for await (const group of grouped(from.leaves(lacking))) await to.graft(group);
		onProgress((done += ends.length));
	}
}

/** Leaves in groups that one request can hold. */
export async function* grouped(leaves: AsyncIterable<Leaf>): AsyncIterable<Leaf[]> {
	let group: Leaf[] = [];
	let bytes = 0;
	for await (const leaf of leaves) {
		const size = sizeOf(leaf);
		if (group.length === GROUP || (group.length > 0 && bytes + size > GROUP_BYTES)) {
			yield group;
			[group, bytes] = [[], 0];
		}
		group.push(leaf);
		bytes += size;
	}
	if (group.length > 0) yield group;
}

function sizeOf({ fields, file }: Leaf): number {
	return JSON.stringify(fields).length + (file?.bytes.length ?? 0);
}
