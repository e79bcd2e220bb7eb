import { describe, expect, it } from 'vitest';
import { NETWORK } from '#domain/ids';
import { MIN_PASSWORD_CHARS } from '#protocol/accounts';
import { MemoryStore } from '../../tests/support/memory-store';
import { fromStored } from '../gateway/stored';
import { StoreDown } from '../store/port';
import { generateDemo } from './generator';
import { demoLogins, isSeeded, seedDemo, type DemoAccounts } from './seed';
import { DEMO_PASSWORD } from './staff';
import { STRUCTURES } from './structures/all';

const NOW = Date.parse('2026-11-23T14:00:00Z');
const STRUCTURE_DATABASES = [...STRUCTURES.map((one) => one.id), NETWORK];

/** Remembers who was given an account. */
function notebook() {
	const made: { who: string; password: string | null }[] = [];
	const accounts: DemoAccounts = {
		ensureStaff: async (_, member, password) => {
			made.push({ who: member.email, password });
		},
		ensureConsultantWith: async (dossier, password) => {
			made.push({ who: dossier.body.person.email ?? dossier.id, password });
		}
	};
	return { accounts, made };
}

async function everythingIn(store: MemoryStore) {
	const prefixes = [
		'structure',
		'staff:',
		'template:',
		'templateRemark:',
		'fundCard:',
		'questionSheet:',
		'askedQuestion:',
		'dossier:',
		'request:',
		'pathway:',
		'task:',
		'trace:',
		'viewing:',
		'interview:',
		'agenda:',
		'session:',
		'seat:',
		'contact:',
		'message:',
		'readMark:',
		'readyReply:',
		'partner:'
	];
	const found = [];
	for (const name of STRUCTURE_DATABASES) {
		const db = await store.open(name);
		for (const prefix of prefixes) found.push(...(await db.withPrefix(prefix)));
	}
	return found;
}

const options = (store: MemoryStore, accounts: DemoAccounts) => ({
	store,
	accounts,
	dossiers: 12,
	seed: 1,
	now: NOW,
	onProgress: () => undefined
});

describe('seedDemo', () => {
	it('DM-14 writes every document, once', async () => {
		const store = new MemoryStore();
		const { accounts, made } = notebook();
		await seedDemo(options(store, accounts));
		const before = await everythingIn(store);
		expect(before.map((doc) => fromStored(doc)).sort(byId)).toEqual(
			generateDemo({ dossiers: 12, seed: 1, now: NOW }).sort(byId)
		);
		const count = made.length;
		await seedDemo({ ...options(store, accounts), seed: 9 });
		expect(await everythingIn(store)).toEqual(before);
		expect(made).toHaveLength(count);
	});

	it('DM-14 is done again to the end after it was interrupted', async () => {
		let left = 60;
		const down = () => {
			if (left-- === 0) throw new StoreDown('full');
		};
		const store = new MemoryStore({
			hook: ({ op, when }) => op === 'put' && when === 'after' && down()
		});
		const { accounts } = notebook();
		await expect(seedDemo(options(store, accounts))).rejects.toThrow(StoreDown);
		expect(await isSeeded(store)).toBe(false);
		await seedDemo(options(store, accounts));
		expect(await isSeeded(store)).toBe(true);
		expect(await everythingIn(store)).toHaveLength(
			generateDemo({ dossiers: 12, seed: 1, now: NOW }).length
		);
	});

	it('DM-15 makes an account for everyone, before the dossier', async () => {
		const store = new MemoryStore();
		const { accounts, made } = notebook();
		const early: boolean[] = [];
		const watched: DemoAccounts = {
			...accounts,
			ensureConsultantWith: async (dossier, password) => {
				const db = await store.open(dossier.structure);
				early.push((await db.get(dossier.id)) === null);
				await accounts.ensureConsultantWith(dossier, password);
			}
		};
		const logins = await seedDemo(options(store, watched));
		expect(early).toEqual(Array.from({ length: 12 }, () => true));
		const withPassword = made.filter((one) => one.password !== null).map((one) => one.who);
		expect(withPassword.sort()).toEqual(logins.map((one) => one.email).sort());
	});

	it('DM-15 tells who can sign in, with a password that is long enough', () => {
		expect(demoLogins(100)).toHaveLength(23);
		expect(demoLogins(1)).toHaveLength(21);
		expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(MIN_PASSWORD_CHARS);
	});

	it('DM-14 tells how far it is', async () => {
		const steps: number[] = [];
		const { accounts } = notebook();
		let total = 0;
		const onProgress = (done: number, all: number) => {
			steps.push(done);
			total = all;
		};
		await seedDemo({ ...options(new MemoryStore(), accounts), dossiers: 2, onProgress });
		expect(steps).toEqual(Array.from({ length: total }, (_, i) => i + 1));
	});
});

function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : 1;
}
