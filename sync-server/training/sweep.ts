import { actionsDatabase, type Envelope } from '#domain/document';
import { NETWORK, keyOfId, memberId, typeOfId } from '#domain/ids';
import { noticeSettingsId } from '#domain/notice-settings';
import { TRAINING } from '#domain/training';
import { isOfTraining } from '#domain/training-home';
import { ACCOUNTS } from '../accounts/records';
import { fromStored } from '../gateway/stored';
import { inParallel } from '../parallel';
import { discard } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';

/** How many documents are removed at a time. */
const AT_ONCE = 8;

/** Kinds of which the network's database keeps some for a structure, which the document names. */
const SHARED = [
	'structureCard:',
	'template:',
	'templateUse:',
	'templateRemark:',
	'fundCard:',
	'questionSheet:',
	'move:'
];

/** The key of whoever stands in its team begins like this, and nobody else's does (PU-31). */
const MEMBERS = keyOfId(memberId(TRAINING, ''));

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
 * whose choices there are in the network.
 * @param kept ids of what is about to be written
 * @param consultants ids of those whose dossiers are there; their accounts are gone
 */
export async function sweepTraining(
	store: Store,
	kept: ReadonlySet<string>,
	consultants: readonly string[]
): Promise<void> {
	const isPlace = ({ _id }: StoredDoc) => _id.startsWith('checkpoint:');
	await sweep(store, NETWORK, SHARED, (stored) => {
		const doc = fromStored(stored);
		return !kept.has(doc.id) && isOfTraining(doc);
	});
	await sweep(store, NETWORK, [`phrases:${MEMBERS}`, `noticeSettings:${MEMBERS}`], () => true);
	const network = await store.open(NETWORK);
	const choices = await choicesOf(store, consultants);
	await inParallel(choices, AT_ONCE, (id) => discard(network, id));
	await sweep(store, actionsDatabase(TRAINING), [''], (doc) => !isPlace(doc));
	await sweep(store, TRAINING, [''], (doc) => !isPlace(doc) && !kept.has(doc._id));
}

/**
 * Ids of what those people chose. A dossier names whomever its reception wrote down: somebody who still has an account is
 * none of them, and keeps what is his.
 */
async function choicesOf(store: Store, consultants: readonly string[]): Promise<string[]> {
	const named = consultants.filter((id) => typeOfId(id) === 'user');
	const real = await (await store.open(ACCOUNTS)).getMany(named);
	return named.filter((id) => !real.has(id)).map(noticeSettingsId);
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
