import { appendFile, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NETWORK } from '#domain/ids';
import { DOSSIER, NOW, STRUCTURE } from '../../tests/support/documents';
import { COUCH, Engines, type Engine } from '../../tests/support/engines';
import { contentOf, withDatabases } from '../../tests/support/replicas';
import { PAPER, PAPER_ID, fillCentre } from '../../tests/support/small-centre';
import { stoppedAnywhere } from '../../tests/support/stopped-anywhere';
import { epochOf, lifeOf } from '../store/epoch';
import type { Leaf, ReplicatedStore } from '../store/replica';
import { backUp } from './backup';
import { Backup } from './backup-reader';
import { UpkeepError } from './command';
import { restore } from './restore';

describe('on the embedded store', () => drill('embedded'));
describe.skipIf(COUCH === '')('on CouchDB', () => drill('couchdb'));

describe.skipIf(COUCH === '')('from one engine to the other', () => {
	it.each(['embedded', 'couchdb'] as const)('BK-01 a backup of the %s store', async (engine) => {
		const engines = new Engines();
		const [store, other] = [await engines.embedded(), await engines.couch()];
		const [from, to] = engine === 'embedded' ? [store, other] : [other, store];
		await fillCentre(from);
		const folder = join(await engines.folder(), 'backup');
		await backUp(from, { folder, version: '1.2.3', now: 1, say });
		await restore(to, await Backup.at(folder), PLAIN);
		const returned = (leaves: Leaf[] = []) =>
			leaves.filter(({ id, deleted }) => !deleted && !GONE.includes(id));
		for (const [name, leaves] of await contentOf(to)) {
			expect(leaves).toEqual(returned((await contentOf(from)).get(name)));
		}
		expect(await (await to.open(STRUCTURE)).getFile(PAPER_ID)).toEqual(PAPER);
		await engines.close();
	});
});

const say = () => undefined;
const PLAIN = { ledger: null, replace: false, say };

/** What lets somebody in, waits to leave, or names the life of the store: not in a restored store (BK-07). */
const GONE = ['epoch', 'session:1', 'link:1', 'mail:waits-1'];

function drill(engine: Engine): void {
	let engines: Engines;
	let store: ReplicatedStore;
	let folder: string;
	beforeEach(async () => {
		engines = new Engines();
		store = await engines.open(engine);
		await fillCentre(store);
		await disagree(store);
		folder = join(await engines.folder(), 'backup');
	});
	afterEach(() => engines.close());
	const save = () => backUp(store, { folder, version: '1.2.3', now: 1, say });

	it('BK-01, BK-05, BK-07 filled, saved, changed, destroyed, restored: all of the backup is there, in a new life', async () => {
		const before = await contentOf(store);
		await save();
		await live(store);
		for (const name of await store.names()) await store.drop(name);
		await restore(store, await Backup.at(folder), PLAIN);
		for (const [name, leaves] of before) {
			const expected = leaves.filter(({ id, deleted }) => !deleted && !GONE.includes(id));
			expect((await contentOf(store)).get(name)).toEqual(expected);
		}
		const centre = await store.open(STRUCTURE);
		expect(await centre.getFile(PAPER_ID)).toEqual(PAPER);
		expect(await lifeOf(store)).toBeNull();
		const anew = { name: 'life-2', since: NOW + 1 };
		expect(await epochOf(store, () => anew.name, anew.since)).toEqual(anew);
		expect((await (await store.open(NETWORK)).conflicts('template:two')).length).toBe(2);
	});

	it('BK-06 a second restore is refused, and so is one over anything else, unless it was asked for', async () => {
		await save();
		const before = await contentOf(store);
		await expect(restore(store, await Backup.at(folder), PLAIN)).rejects.toThrow(/pas vide/);
		expect(await contentOf(store)).toEqual(before);
		await live(store);
		await restore(store, await Backup.at(folder), { ...PLAIN, replace: true });
		const restored = await contentOf(store);
		expect(restored.get(STRUCTURE)?.map(({ id }) => id)).not.toContain('doc:later');
		expect(restored.has('later')).toBe(false);
		await expect(restore(store, await Backup.at(folder), PLAIN)).rejects.toThrow(UpkeepError);
		expect(await contentOf(store)).toEqual(restored);
	});

	it('BK-06 stopped anywhere, no server opens the store, and the same command begins again', async () => {
		await save();
		const other = await engines.open(engine);
		const backup = await Backup.at(folder);
		await stoppedAnywhere(other, (place) => restore(place, backup, PLAIN));
		expect((await contentOf(other)).get(STRUCTURE)?.length).toBeGreaterThan(10);
	});

	it('BK-02 what is changed, deleted or made while a backup is made is there as it was at the end', async () => {
		const centre = await store.open(STRUCTURE);
		const changed = await centre.put({ _id: 'doc:changed', n: 1 });
		const deleted = await centre.put({ _id: 'doc:deleted' });
		const busy = whileRead(store, async () => {
			await centre.put({ _id: 'doc:changed', _rev: changed, n: 2 });
			await centre.remove('doc:deleted', deleted);
			await centre.putFile({ _id: 'doc:new' }, PAPER);
		});
		const manifest = await backUp(busy, { folder, version: '1.2.3', now: 1, say });
		const entry = manifest.databases.find(({ name }) => name === STRUCTURE);
		expect([entry?.documents, entry?.files]).toEqual([15, 2]);
		const other = await engines.open(engine);
		await restore(other, await Backup.at(folder), PLAIN);
		const restored = await (await other.open(STRUCTURE)).withPrefix('doc:');
		expect(restored.map(({ _id, n }) => [_id, n])).toEqual([
			['doc:changed', 2],
			['doc:new', undefined]
		]);
		expect(await (await other.open(STRUCTURE)).getFile('doc:new')).toEqual(PAPER);
	});

	it('BK-02 a database that changes faster than it is read is told, and makes no backup', async () => {
		const endless = withDatabases(store, (db) => ({
			ends: async () => ({ ...(await db.ends('0')), more: true })
		}));
		const saving = backUp(endless, { folder, version: '1.2.3', now: 1, say });
		await expect(saving).rejects.toThrow(/heure plus calme/);
		await expect(Backup.at(folder)).rejects.toThrow(UpkeepError);
	});

	it('MO-11 the network is read first', async () => {
		const { databases } = await save();
		const names = databases.map(({ name }) => name);
		expect(names.indexOf(NETWORK)).toBe(0);
		expect(names).toContain(STRUCTURE);
	});

	it('BK-03 a folder that holds anything is left alone; files are readable by their owner only', async () => {
		await save();
		for (const path of await readdir(folder, { recursive: true })) {
			const { mode } = await stat(join(folder, path));
			expect(mode & 0o077).toBe(0);
		}
		const before = await readdir(folder);
		await expect(save()).rejects.toThrow(/n’est pas vide/);
		expect(await readdir(folder)).toEqual(before);
	});

	it.each(damages())(
		'BK-04 a backup %s is refused before anything is changed',
		async (_, damage) => {
			await save();
			await damage(folder);
			const target = await engines.open(engine);
			await (await target.open('kept')).put({ _id: 'doc:1' });
			const restoring = async () =>
				restore(target, await Backup.at(folder), { ...PLAIN, replace: true });
			await expect(restoring()).rejects.toThrow(UpkeepError);
			expect(await target.filled()).toEqual(['kept']);
		}
	);
}

function damages(): [string, (folder: string) => Promise<void>][] {
	const lines = (folder: string) => join(folder, `${STRUCTURE}.jsonl.gz`);
	const manifest = (folder: string) => join(folder, 'manifest.json');
	const paper = async (folder: string) =>
		join(folder, 'files', (await readdir(join(folder, 'files')))[0] ?? '');
	const changed = async (path: string, from: string, to: string) =>
		writeFile(path, (await readFile(path, 'latin1')).replace(from, to), 'latin1');
	return [
		['without its manifest', (folder) => rm(manifest(folder))],
		[
			'with another count',
			(folder) => changed(manifest(folder), '"documents": 1', '"documents": 2')
		],
		['with a manifest cut short', (folder) => truncate(manifest(folder), 100)],
		['cut short', async (folder) => truncate(lines(folder), (await stat(lines(folder))).size - 9)],
		['with something added', (folder) => appendFile(lines(folder), 'x')],
		['without one of its databases', (folder) => rm(lines(folder))],
		['without a file', async (folder) => rm(await paper(folder))],
		['with another file', async (folder) => changed(await paper(folder), '1.4', '1.5')]
	];
}

/** The store, in which something happens once, after the first page of the centre was read. */
function whileRead(store: ReplicatedStore, happens: () => Promise<void>): ReplicatedStore {
	let happened = false;
	return withDatabases(store, (db) => ({
		async ends(since) {
			const page = await db.ends(since);
			if (db.name !== STRUCTURE || happened) return page;
			happened = true;
			return { ...page, more: true };
		},
		async *leaves(ends) {
			yield* db.leaves(ends);
			if (db.name !== STRUCTURE || !happened) return;
			await happens();
			happens = async () => undefined;
		}
	}));
}

/** Two sites wrote one template at once. */
async function disagree(store: ReplicatedStore): Promise<void> {
	const leaf = (digit: string): Leaf => ({
		id: 'template:two',
		revs: [`1-${digit.repeat(32)}`],
		deleted: false,
		fields: { text: `\u2028 ${digit} «é»` },
		file: null
	});
	await (await store.open(NETWORK)).graft([leaf('a'), leaf('b')]);
}

/** What happens after a backup: a change, a deletion, something new, another database. */
async function live(store: ReplicatedStore): Promise<void> {
	const centre = await store.open(STRUCTURE);
	await centre.put({ ...(await centre.get(DOSSIER)), _id: DOSSIER, later: true });
	await centre.remove(PAPER_ID, (await centre.get(PAPER_ID))?._rev ?? '');
	await centre.put({ _id: 'doc:later' });
	await (await store.open('later')).put({ _id: 'doc:1' });
}
