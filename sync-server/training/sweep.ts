import { actionsDatabase, type AnyEnvelope, type Envelope } from '#domain/document';
import { NETWORK, isMemberIdOf } from '#domain/ids';
import { TRAINING } from '#domain/training';
import { isOfTraining } from '#domain/training-home';
import { fromStored } from '../gateway/stored';
import { inParallel } from '../parallel';
import { discard } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';

/** How many documents are removed at a time. */
const AT_ONCE = 8;

/** Kinds that the network's database keeps for a structure, or for one of its people. */
const SHARED = [
	'structureCard:',
	'template:',
	'templateUse:',
	'templateRemark:',
	'fundCard:',
	'questionSheet:',
	'move:',
	'phrases:',
	'noticeSettings:'
];

/** Who stands in the training structure now, by their ids: its staff, and those whose dossiers are there. */
export async function peopleIn(store: Store): Promise<{ staff: string[]; consultants: string[] }> {
	const db = await store.open(TRAINING);
	const staff = (await db.withPrefix('staff:')).map(fromStored) as Envelope<'staff'>[];
	const dossiers = (await db.withPrefix('dossier:')).map(fromStored) as Envelope<'dossier'>[];
	return {
		staff: staff.flatMap(({ body }) => body.members.map((one) => one.user)),
		consultants: dossiers.map(({ body }) => body.consultant)
	};
}

/**
 * Removes all that is the training structure's, in each database, but for what is to stand (TR-02). A place in a feed
 * stays: what follows from changes goes on from where it was. The dossiers go last: after a stop they tell once more
 * whose notes there are in the network.
 * @param kept ids of what is about to be written
 */
export async function sweepTraining(
	store: Store,
	kept: ReadonlySet<string>,
	people: ReadonlySet<string>
): Promise<void> {
	const isPlace = ({ _id }: StoredDoc) => _id.startsWith('checkpoint:');
	await sweep(store, NETWORK, SHARED, (stored) => {
		const doc = fromStored(stored);
		return !kept.has(doc.id) && (isOfTraining(doc) || isBy(people, doc));
	});
	await sweep(store, actionsDatabase(TRAINING), [''], (doc) => !isPlace(doc));
	await sweep(store, TRAINING, [''], (doc) => !isPlace(doc) && !kept.has(doc._id));
}

function isBy(people: ReadonlySet<string>, { author }: AnyEnvelope): boolean {
	return people.has(author) || isMemberIdOf(TRAINING, author);
}

async function sweep(
	store: Store,
	name: string,
	prefixes: readonly string[],
	goes: (doc: StoredDoc) => boolean
): Promise<void> {
	const db = await store.open(name);
	for (const prefix of prefixes) {
		const going = (await db.withPrefix(prefix)).filter(goes);
		await inParallel(going, AT_ONCE, ({ _id }) => discard(db, _id));
	}
}
