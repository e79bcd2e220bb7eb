import {
	databaseOf,
	isKind,
	type AnyEnvelope,
	type DocType,
	type Envelope,
	NETWORK
} from '#domain/document';
import { cardId } from '#domain/ids';
import { fullName } from '#domain/person';
import type { StaffMember } from '#domain/structure';
import { toStored } from '../gateway/stored';
import { StoreConflict, type Store } from '../store/port';
import { DEMO_CONSULTANTS } from './consultants';
import { generateDemo } from './generator';
import { plain } from './structures/seed';
import { DEMO_PASSWORD } from './staff';
import { STRUCTURES } from './structures/all';

/** The accounts that the demo needs; nobody is written to. */
export interface DemoAccounts {
	ensureStaff(structure: string, member: StaffMember, password: string): Promise<void>;
	/** `password` null makes an account without one. */
	ensureConsultantWith(dossier: Envelope<'dossier'>, password: string | null): Promise<void>;
}

/** Someone one can sign in as. */
export interface DemoLogin {
	role: string;
	structure: string;
	name: string;
	email: string;
	password: string;
}

export interface SeedOptions {
	store: Store;
	accounts: DemoAccounts;
	dossiers: number;
	seed: number;
	/** Ms since 1970. */
	now: number;
	onProgress: (done: number, total: number) => void;
}

/** How many dossiers are written at a time. */
const AT_ONCE = 8;
/** Within a dossier: a trace never stands before its task, nor a task before its pathway. */
const ORDER: readonly DocType[] = ['dossier', 'request', 'pathway', 'task', 'trace'];

/**
 * Fills a store with the demo, once: the structures’ cards are written last and mark it complete, so that
 * a seeding that was interrupted is simply done again.
 * @returns everyone one can sign in as
 */
export async function seedDemo(options: SeedOptions): Promise<DemoLogin[]> {
	const { store, dossiers } = options;
	if (!(await isSeeded(store))) await write(options, generateDemo(options));
	return demoLogins(dossiers);
}

/** Whether the demo stands in this store already. */
export async function isSeeded(store: Store): Promise<boolean> {
	const network = await store.open(NETWORK);
	const cards = await network.getMany(STRUCTURES.map((one) => cardId(one.id)));
	return cards.size === STRUCTURES.length;
}

/** Everyone one can sign in as, when the demo has this many dossiers. */
export function demoLogins(dossiers: number): DemoLogin[] {
	const password = DEMO_PASSWORD;
	const staff = STRUCTURES.flatMap(({ id, staff }) =>
		staff.map((one) => {
			const role = one.roles.join(' + ');
			return { role, structure: id, name: fullName(one), email: one.email, password };
		})
	);
	const consultants = DEMO_CONSULTANTS.slice(0, dossiers).map((one) => {
		const { structure, stage } = one;
		return { role: stage, structure, name: fullName(one), email: emailOf(one), password };
	});
	return [...staff, ...consultants];
}

function emailOf({ firstName, surname }: { firstName: string; surname: string }): string {
	return `${plain(firstName)}.${plain(surname)}@exemple.test`;
}

async function write(options: SeedOptions, docs: readonly AnyEnvelope[]): Promise<void> {
	const { store, accounts, onProgress } = options;
	let done = 0;
	const put = async (doc: AnyEnvelope) => {
		await putOver(store, doc);
		onProgress(++done, docs.length);
	};
	const common = docs.filter((doc) => doc.dossier === null && doc.type !== 'structureCard');
	await inParallel(common, put);
	for (const { id, staff } of STRUCTURES) {
		for (const member of staff) await accounts.ensureStaff(id, member, DEMO_PASSWORD);
	}
	await inParallel(byDossier(docs), (own) => writeDossier(own, accounts, put));
	for (const doc of docs) if (doc.type === 'structureCard') await put(doc);
}

/** The account comes first: a dossier without one would have its person invited by mail. */
async function writeDossier(
	own: readonly AnyEnvelope[],
	accounts: DemoAccounts,
	put: (doc: AnyEnvelope) => Promise<void>
): Promise<void> {
	const dossier = own.find((doc) => isKind('dossier', doc));
	if (!dossier) return;
	const logins = DEMO_CONSULTANTS.map(emailOf);
	const known = logins.includes(dossier.body.person.email ?? '');
	await accounts.ensureConsultantWith(dossier, known ? DEMO_PASSWORD : null);
	for (const type of ORDER) await Promise.all(own.filter((doc) => doc.type === type).map(put));
}

/** Writes a document over whatever a projection or an interrupted seeding may have left there. */
async function putOver(store: Store, doc: AnyEnvelope): Promise<void> {
	const db = await store.open(databaseOf(doc));
	for (let rev: string | undefined; ; rev = (await db.revisions([doc.id])).get(doc.id)) {
		try {
			await db.put(toStored(doc, rev));
			return;
		} catch (error) {
			if (!(error instanceof StoreConflict)) throw error;
		}
	}
}

function byDossier(docs: readonly AnyEnvelope[]): AnyEnvelope[][] {
	const groups = new Map<string, AnyEnvelope[]>();
	for (const doc of docs) {
		if (doc.dossier === null) continue;
		const group = groups.get(doc.dossier) ?? [];
		group.push(doc);
		groups.set(doc.dossier, group);
	}
	return [...groups.values()];
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
	const queue = [...items];
	const worker = async () => {
		for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
