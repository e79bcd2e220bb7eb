import { groupBy } from '#domain/collections';
import {
	databaseOf,
	isKind,
	type AnyEnvelope,
	type DocType,
	type Envelope
} from '#domain/document';
import { cardId, NETWORK } from '#domain/ids';
import { fullName } from '#domain/full-name';
import type { StaffMember } from '#domain/structure';
import { toStored } from '../gateway/stored';
import { inParallel } from '../parallel';
import { tryPut } from '../store/compare-and-set';
import type { Database, Store } from '../store/port';
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

/** How many accounts are made at a time. */
const AT_ONCE = 8;
/** How many documents are written at a time. */
const TOGETHER = 100;
/** Neither a trace nor a talk stands before its task, nor a task before its pathway. */
const ORDER: readonly DocType[] = [
	'dossier',
	'request',
	'pathway',
	'task',
	'trace',
	'viewing',
	'interview',
	'seat',
	'contact',
	'message',
	'readMark'
];

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
	const put = (some: readonly AnyEnvelope[]) =>
		putAll(store, some, () => onProgress(++done, docs.length));
	await put(docs.filter((doc) => doc.dossier === null && doc.type !== 'structureCard'));
	for (const { id, staff } of STRUCTURES) {
		for (const member of staff) await accounts.ensureStaff(id, member, DEMO_PASSWORD);
	}
	const dossiers = docs.filter((doc) => isKind('dossier', doc));
	await inParallel(dossiers, AT_ONCE, (dossier) => ensureAccount(accounts, dossier));
	for (const type of ORDER) await put(docs.filter((doc) => doc.type === type));
	await put(docs.filter((doc) => doc.type === 'structureCard'));
}

/** It comes before the dossier, which would have its person invited by mail. */
async function ensureAccount(accounts: DemoAccounts, dossier: Envelope<'dossier'>): Promise<void> {
	const known = DEMO_CONSULTANTS.map(emailOf).includes(dossier.body.person.email ?? '');
	await accounts.ensureConsultantWith(dossier, known ? DEMO_PASSWORD : null);
}

/** Writes documents over whatever a projection or an interrupted seeding may have left there. */
async function putAll(
	store: Store,
	docs: readonly AnyEnvelope[],
	onEach: () => void
): Promise<void> {
	for (const [database, own] of groupBy(docs, databaseOf)) {
		const db = await store.open(database);
		for (let n = 0; n < own.length; n += TOGETHER) {
			const some = own.slice(n, n + TOGETHER);
			const written = await db.putMany(some.map((doc) => toStored(doc)));
			for (const doc of some) {
				if (!written.has(doc.id)) await putOver(db, doc);
				onEach();
			}
		}
	}
}

async function putOver(db: Database, doc: AnyEnvelope): Promise<void> {
	for (;;) {
		const rev = (await db.revisions([doc.id])).get(doc.id);
		if (await tryPut(db, toStored(doc, rev))) return;
	}
}
