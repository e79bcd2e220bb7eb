import type { Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import { isTraining } from '#domain/training';
import type { StaffMember } from '#domain/structure';
import { ACCOUNTS } from '../accounts/records';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import { putIfAbsent, update } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';

const ID = 'coordinators';

/** Whom this site names: users’ ids of its staff, never an address. Among the accounts, where no other site writes. */
interface CoordinatorsDoc extends StoredDoc {
	users: string[];
}

/** Ids of those named, whatever has become of their places. */
export async function coordinatorsOf(store: Store): Promise<readonly string[]> {
	const doc = (await (await store.open(ACCOUNTS)).get(ID)) as CoordinatorsDoc | null;
	return doc?.users ?? [];
}

/** Whether somebody coordinates now: named, and still staff of a real structure here (CO-01). */
export async function coordinates(store: Store, user: string): Promise<boolean> {
	if (!(await coordinatorsOf(store)).includes(user)) return false;
	return (await staffIn(store)).some(({ member }) => member.user === user);
}

/** Names somebody, or does so no more. */
export async function nameCoordinator(store: Store, user: string, named: boolean): Promise<void> {
	const db = await store.open(ACCOUNTS);
	await putIfAbsent<CoordinatorsDoc>(db, { _id: ID, users: [] });
	await update<CoordinatorsDoc>(db, ID, (doc) => {
		const others = doc.users.filter((one) => one !== user);
		return { ...doc, users: named ? [...others, user] : others };
	});
}

/** Everyone who works in a real structure here. */
export async function staffIn(store: Store): Promise<{ structure: string; member: StaffMember }[]> {
	const structures = await realStructures(store);
	const lists = await Promise.all(structures.map((one) => staffOf(store, one)));
	return lists.flatMap((staff, i) =>
		(staff?.body.members ?? []).map((member) => ({ structure: structures[i] ?? '', member }))
	);
}

/** The structures of this site, but for the one to train in. */
export async function realStructures(store: Store): Promise<string[]> {
	return (await structuresOf({ store })).filter((one) => !isTraining(one));
}

/** The staff list of a structure; null when it has none yet. */
export async function staffOf(store: Store, structure: string): Promise<Envelope<'staff'> | null> {
	const stored = await (await store.open(structure)).get(staffId(structure));
	return stored ? (fromStored(stored) as Envelope<'staff'>) : null;
}
