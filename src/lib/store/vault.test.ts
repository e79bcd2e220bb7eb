import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SessionInfo } from '#protocol/accounts';
import { QuotaExceeded } from './local-docs';
import { Sealer } from './sealer';
import { forgetPerson, lastPerson, remember } from './vault';

const someone = (user: string): SessionInfo => ({
	user,
	name: 'Vera Muster',
	own: null,
	standings: [],
	hasPassword: true,
	fresh: false,
	others: []
});

beforeEach(async () => {
	for (let person = await lastPerson(); person; person = await lastPerson()) {
		await forgetPerson(person.name);
	}
});

test('DS-12 the last person is known again, with the same keys', async () => {
	const before = await remember(someone('user:a'));
	const sealed = await new Sealer(before.keys).seal('x', 'words');
	await remember(someone('user:b'));
	await remember(someone('user:a'));
	const last = await lastPerson();
	expect(last?.session).toEqual(someone('user:a'));
	expect(last?.name).toBe(before.name);
	expect(await new Sealer(last!.keys).open('x', sealed)).toBe('words');
});

test('DS-13 keys cannot be carried off', async () => {
	const { keys } = await remember(someone('user:a'));
	await expect(crypto.subtle.exportKey('raw', keys.seal)).rejects.toThrow();
	await expect(crypto.subtle.exportKey('raw', keys.name)).rejects.toThrow();
});

test('DS-13 each person has keys of his own, and a name that does not tell him', async () => {
	const a = await remember(someone('user:a'));
	const b = await remember(someone('user:b'));
	const sealed = await new Sealer(a.keys).seal('x', 'words');
	await expect(new Sealer(b.keys).open('x', sealed)).rejects.toThrow();
	expect(a.name).not.toBe(b.name);
	expect(a.name).not.toContain('user');
});

test('DS-10 who signed in is not kept in clear', async () => {
	await remember(someone('user:secret-id'));
	const database = await new Promise<IDBDatabase>((resolve) => {
		const opening = indexedDB.open('jm-keys');
		opening.onsuccess = () => resolve(opening.result);
	});
	const rows = await new Promise((resolve) => {
		const all = database.transaction('people').objectStore('people').getAll();
		all.onsuccess = () => resolve(all.result);
	});
	database.close();
	expect(JSON.stringify(rows)).not.toMatch(/Muster|secret-id/);
});

test('DS-09 a forgotten person leaves no key', async () => {
	const { name } = await remember(someone('user:a'));
	await forgetPerson(name);
	expect(await lastPerson()).toBeNull();
});

test('DS-11 a sealed value opens only under its own name and unaltered', async () => {
	const sealer = new Sealer((await remember(someone('user:a'))).keys);
	const sealed = await sealer.seal('one', { text: 'words' });
	expect(await sealer.open('one', sealed)).toEqual({ text: 'words' });
	await expect(sealer.open('two', sealed)).rejects.toThrow();
	const altered = sealed.slice(0, -4) + (sealed.endsWith('AAA=') ? 'BBB=' : 'AAA=');
	await expect(sealer.open('one', altered)).rejects.toThrow();
});

test('DS-26 who signed in last is known by the order, whatever the device’s clock said', async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2036, 0, 1) });
	await remember(someone('user:a'));
	vi.setSystemTime(Date.UTC(2016, 0, 1));
	await remember({ ...someone('user:b'), others: [{ user: 'user:a', structure: null }] });
	vi.useRealTimers();
	expect((await lastPerson())?.session.user).toBe('user:b');
});

test('DS-02 no room for the session is told as such, and what was kept stays', async () => {
	await remember(someone('user:a'));
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	await expect(remember(someone('user:b'))).rejects.toBeInstanceOf(QuotaExceeded);
	put.mockRestore();
	expect((await lastPerson())?.session.user).toBe('user:a');
});
