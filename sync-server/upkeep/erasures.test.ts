import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONSULTANT, DOSSIER, STRUCTURE } from '../../tests/support/documents';
import { COUCH, Engines, type Engine } from '../../tests/support/engines';
import { contentOf } from '../../tests/support/replicas';
import { fillCentre } from '../../tests/support/small-centre';
import type { ReplicatedStore } from '../store/replica';
import { backUp } from './backup';
import { Backup } from './backup-reader';
import { isErased, recordErasure } from './erased';
import { Ledger } from './erasures';
import { migrate } from './migrate';
import { restore } from './restore';

describe('on the embedded store', () => erasures('embedded'));
describe.skipIf(COUCH === '')('on CouchDB', () => erasures('couchdb'));

const say = () => undefined;
const OTHER = 'dossier:other-0001';

function erasures(engine: Engine): void {
	let engines: Engines;
	let store: ReplicatedStore;
	let folder: string;
	beforeEach(async () => {
		engines = new Engines();
		store = await engines.open(engine);
		folder = await engines.folder();
	});
	afterEach(() => engines.close());
	const save = (to = 'backup') =>
		backUp(store, { folder: join(folder, to), version: '1', now: 1, say });
	const backup = () => Backup.at(join(folder, 'backup'));

	it('BK-08 an erasure is noted once, under a hash that tells nobody whose it was', async () => {
		await recordErasure(store, DOSSIER, 5);
		await recordErasure(store, DOSSIER, 9);
		const notes = await (await store.open('upkeep')).withPrefix('');
		expect(notes).toMatchObject([{ _id: expect.stringMatching(/^erasure:[0-9a-f]{64}$/), at: 5 }]);
		expect(JSON.stringify(notes)).not.toContain('anna');
		expect([await isErased(store, DOSSIER), await isErased(store, OTHER)]).toEqual([true, false]);
	});

	it('BK-08 nothing of a dossier erased since returns: documents, files, account, key, address', async () => {
		await fillCentre(store);
		const centre = await store.open(STRUCTURE);
		await centre.put({ _id: 'request:other', dossier: OTHER });
		await (await store.open('accounts')).put({ _id: 'user:other', own: { dossier: OTHER } });
		await save();
		await recordErasure(store, DOSSIER, 2);
		await restore(store, await backup(), { ledger: null, replace: true, say });
		const found = await contentOf(store);
		const ids = [...found.values()].flat().map(({ id }) => id);
		const kept = ['request:other', 'user:other', `staff:${STRUCTURE}`, 'action:keyed-0001'];
		expect(ids).toEqual(expect.arrayContaining(kept));
		const gone = ['anna', CONSULTANT, DOSSIER, 'path-0001', 'paper', 'hash-anna'];
		for (const word of gone) expect(JSON.stringify([...found])).not.toContain(word);
		expect(await isErased(store, DOSSIER)).toBe(true);
	});

	it('BK-08 the ledger is in no backup, outlives a restore and goes along when the store moves', async () => {
		await fillCentre(store);
		await recordErasure(store, OTHER, 2);
		const { databases } = await save();
		expect(databases.map(({ name }) => name)).not.toContain('upkeep');
		await restore(store, await backup(), { ledger: null, replace: true, say });
		expect(await isErased(store, OTHER)).toBe(true);
		const elsewhere = await engines.embedded();
		await migrate(store, elsewhere, say);
		expect(await isErased(elsewhere, OTHER)).toBe(true);
	});

	it('BK-09 a store that has lost its ledger is not restored without it, and learns it again', async () => {
		await fillCentre(store);
		await recordErasure(store, DOSSIER, 2);
		await save();
		const path = join(folder, 'ledger.jsonl');
		await (await Ledger.of(store)).toFile(path);
		expect((await stat(path)).mode & 0o077).toBe(0);
		const fresh = await engines.open(engine);
		const without = restore(fresh, await backup(), { ledger: null, replace: false, say });
		await expect(without).rejects.toThrow(/connaissait 1, il y en a 0/);
		expect(await fresh.filled()).toEqual([]);
		const ledger = await Ledger.inFile(path);
		await restore(fresh, await backup(), { ledger, replace: false, say });
		expect(await isErased(fresh, DOSSIER)).toBe(true);
		expect(await (await fresh.open(STRUCTURE)).get(DOSSIER)).toBeNull();
	});

	it.each(['', '{"id":"erasure:x","at":1}\n', '{"id":', '{"id":1,"at":1}\n', '[]\n'])(
		'BK-09 a damaged ledger %j is refused, an empty one knows nothing',
		async (text) => {
			const path = join(folder, 'ledger.jsonl');
			await writeFile(path, text);
			if (text === '') expect((await Ledger.inFile(path)).size).toBe(0);
			else await expect(Ledger.inFile(path)).rejects.toThrow(/abîmé/);
			expect(await readFile(path, 'utf8')).toBe(text);
			await expect(Ledger.inFile(join(folder, 'none'))).rejects.toThrow(/lu/);
		}
	);
}
