import { isKind, type AnyEnvelope, type Envelope } from '#domain/document';
import { cardId, NETWORK } from '#domain/ids';
import { fullName } from '#domain/full-name';
import type { StaffMember } from '#domain/structure';
import { inParallel } from '../parallel';
import type { Store } from '../store/port';
import { DEMO_CONSULTANTS } from './consultants';
import { generateDemo } from './generator';
import { plain } from './structures/seed';
import { DEMO_PASSWORD } from './staff';
import { STRUCTURES } from './structures/all';
import { writeInOrder } from './write';

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
	const people = async () => {
		for (const { id, staff } of STRUCTURES) {
			for (const member of staff) await accounts.ensureStaff(id, member, DEMO_PASSWORD);
		}
		const dossiers = docs.filter((doc) => isKind('dossier', doc));
		await inParallel(dossiers, AT_ONCE, (dossier) => ensureAccount(accounts, dossier));
	};
	await writeInOrder(store, docs, people, () => onProgress(++done, docs.length));
}

/** It comes before the dossier, which would have its person invited by mail. */
async function ensureAccount(accounts: DemoAccounts, dossier: Envelope<'dossier'>): Promise<void> {
	const known = DEMO_CONSULTANTS.map(emailOf).includes(dossier.body.person.email ?? '');
	await accounts.ensureConsultantWith(dossier, known ? DEMO_PASSWORD : null);
}
