import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { TRAINING } from '#domain/training';
import type { SessionInfo } from '#protocol/accounts';
import { DOSSIER, pathway } from '../../../tests/support/documents';
import { handOver } from './hand-over';
import { openStore } from './open-store';
import { forgetTraining } from './training-here';
import { forgetPerson, lastPerson, profileHere, remember, setAside } from './vault';

function sessionOf(user: string, changes: Partial<SessionInfo> = {}): SessionInfo {
	const name = 'Vera Muster';
	const none = { own: null, standings: [], hasPassword: true, fresh: false, others: [] };
	return { user, name, ...none, ...changes };
}

// A device of its own: test files of one process share what is global.
beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));

/** A person whose device holds some documents, of which the first so many wait to leave. */
async function worked(
	user: string,
	waiting: number,
	changes: Partial<SessionInfo> = {}
): Promise<void> {
	const store = await openStore(await remember(sessionOf(user, changes)));
	const docs = pathway().tasks;
	await store.docs.apply({
		put: docs.map((doc, i) => ({ id: doc.id, doc, base: null, unsent: i < waiting ? i + 1 : null }))
	});
	await store.close();
}

async function kept(user: string) {
	const profile = await profileHere(user);
	if (!profile) return null;
	const store = await openStore(profile);
	const docs = await store.docs.all();
	await store.close();
	return docs;
}

async function databases(): Promise<string[]> {
	return (await indexedDB.databases()).map(({ name }) => name ?? '');
}

test('DS-27 of whoever was here before, all goes when nothing waits: the keys and the databases', async () => {
	await worked('user:sent', 0);
	const { name } = (await profileHere('user:sent'))!;
	await remember(sessionOf('user:next'));
	expect(await handOver()).toBe(0);
	expect(await profileHere('user:sent')).toBeNull();
	expect((await databases()).filter((one) => one.includes(name))).toEqual([]);
});

test('DS-27 only what waits stays, and opens for nobody until its author is back', async () => {
	await worked('user:waits', 1);
	await remember(sessionOf('user:next'));
	expect(await handOver()).toBe(1);
	expect(await handOver()).toBe(1);
	expect((await kept('user:waits'))?.map(({ unsent, doc }) => [unsent, doc.dossier])).toEqual([
		[1, DOSSIER]
	]);
	expect((await lastPerson())?.session.user).toBe('user:next');

	await remember(sessionOf('user:waits'));
	expect((await lastPerson())?.session.user).toBe('user:waits');
	expect((await setAside()).map(({ profile }) => profile?.session.user)).toEqual(['user:next']);
	expect(await handOver()).toBe(0);
	expect(await kept('user:waits')).toHaveLength(1);
});

test('DS-27 a device left by all opens nobody’s store', async () => {
	await worked('user:first', 1);
	const { name } = await remember(sessionOf('user:second'));
	await handOver();
	await forgetPerson(name);
	expect(await lastPerson()).toBeNull();
	expect(await kept('user:first')).toHaveLength(1);
});

const TRAINEES: [string, Partial<SessionInfo>][] = [
	['staff', { standings: [{ structure: TRAINING, roles: ['counsellor'], teams: [] }] }],
	['a person', { own: { dossier: DOSSIER, structure: TRAINING } }]
];

test.each(TRAINEES)('DS-32 of %s who trained nothing waits here, sent or not', async (_, place) => {
	await worked('user:trains', 2, place);
	const { name } = (await profileHere('user:trains'))!;
	await remember(sessionOf('user:next'));
	expect(await handOver()).toBe(0);
	expect(await profileHere('user:trains')).toBeNull();
	expect((await databases()).filter((one) => one.includes(name))).toEqual([]);
});

test('DS-32 whoever comes in to train again finds nothing of the time before', async () => {
	await worked('user:trains', 2, TRAINEES[0]![1]);
	await forgetTraining('user:trains');
	expect(await kept('user:trains')).toBeNull();
	await forgetTraining('user:trains');
});
