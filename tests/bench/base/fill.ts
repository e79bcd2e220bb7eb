import { databaseOf, type AnyEnvelope } from '#domain/document';
import { groupBy } from '#domain/collections';
import { NETWORK, type NewKey } from '#domain/ids';
import type { StaffMember } from '#domain/structure';
import { Accounts } from '../../../sync-server/accounts/accounts';
import { templateId } from '../../../sync-server/bank/kit';
import { shipBank } from '../../../sync-server/bank/ship';
import { SHIPPED } from '../../../sync-server/bank/shipped';
import { fromStored } from '../../../sync-server/gateway/stored';
import { Place } from '../../../sync-server/projections/checkpoint';
import type { Database, Store } from '../../../sync-server/store/port';
import { dossierOf, type Person, type Stands } from './dossiers';
import { seededKeys } from './keys';
import type { Sink } from './sink';
import { HOME, STRUCTURES, counsellor, foundation } from './structures';

/** How much stands in the measured structure, and how much of it one counsellor follows. */
export interface Size {
	dossiers: number;
	followed: number;
	/** Of those followed, how many are closed; with any, each open one has a task to supervise. */
	closed?: number;
}

/** A filled store, and who may look at it. */
export interface Filled {
	size: Size;
	/** The counsellor who follows `size.followed` dossiers. */
	member: StaffMember;
	/** The token of a session of his. */
	token: string;
	/** Everything he may see. */
	seen: AnyEnvelope[];
	/** Everyone's dossiers, without their documents. */
	people: Omit<Person, 'docs'>[];
}

export const PASSWORD = 'cheval-agrafe-pile';
const COLLEAGUES = 20;
const CHUNK = 25;

/**
 * Fills an empty store with a base of many dossiers, of which one counsellor follows some. Nothing is
 * left for the projections to do: they would run during the measures.
 */
export async function fill(store: Store, sink: Sink, size: Size): Promise<Filled> {
	const newKey = seededKeys(size.dossiers);
	const now = Date.now();
	const accounts = await Accounts.open({ store, now: () => now, newKey });
	const member = counsellor('camille-0001');
	const colleagues = Array.from({ length: COLLEAGUES }, (_, i) => counsellor(`colleague-${i}`));
	const base = foundation([member, ...colleagues], newKey, now);
	await write(sink, store, base);
	const seen = base.filter((doc) => doc.type === 'structureCard' || doc.structure === HOME);
	seen.push(...(await shipped(store, newKey, now)));
	const people: Filled['people'] = [];
	while (people.length < size.dossiers) {
		const count = Math.min(CHUNK, size.dossiers - people.length);
		const made = Array.from({ length: count }, (_, i) => {
			const place = people.length + i;
			const mine = place < size.followed;
			const by = mine ? member : (colleagues[place % COLLEAGUES] as StaffMember);
			const stands = standingOf(place, size);
			return { mine, ...dossierOf({ id: by.user, name: by.surname }, newKey, now, stands) };
		});
		await write(
			sink,
			store,
			made.flatMap(({ docs }) => docs)
		);
		seen.push(...made.flatMap(({ mine, docs }) => (mine ? docs : [])));
		people.push(...made.map(({ dossier, consultant }) => ({ dossier, consultant })));
	}
	await accounts.ensureFictitiousStaff(HOME, member, PASSWORD);
	const login = { email: member.email, password: PASSWORD, device: 'personal' as const };
	const { token } = await accounts.login(login, { ip: '127.0.0.1' });
	for (const name of STRUCTURES) await settle(await store.open(name), await sink.end(name));
	return { size, member, token, seen, people };
}

/** What comes with the product: a server would lay it at its start, behind our back. */
async function shipped(store: Store, newKey: NewKey, now: number): Promise<AnyEnvelope[]> {
	await shipBank({ store, newKey, now: () => now });
	const network = await store.open(NETWORK);
	const laid = await network.getMany(SHIPPED.map(({ slug }) => templateId(slug)));
	return [...laid.values()].map(fromStored);
}

/** The last ones followed are the closed ones. */
function standingOf(place: number, { followed, closed }: Size): Stands {
	if (closed === undefined || place >= followed) return 'running';
	return place < followed - closed ? 'awaiting' : 'closed';
}

async function write(sink: Sink, store: Store, docs: AnyEnvelope[]): Promise<void> {
	for (const [database, group] of groupBy(docs, databaseOf)) {
		await store.open(database);
		await sink.write(database, group);
	}
}

/** Puts the projections' place at the end of the feed, and has the index built. */
async function settle(db: Database, seq: string): Promise<void> {
	const place = await Place.of(db);
	await place.moveOver({ changes: [{ id: 'bench', seq, doc: null }], more: false });
	await place.save();
	await db.digests(['none']);
	await db.list('none');
	await db.find('none');
}
