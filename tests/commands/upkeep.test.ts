import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedStore } from '../../sync-server/store/embedded';
import { beginFilling } from '../../sync-server/upkeep/unfinished';
import { Engines } from '../support/engines';
import { fillCentre } from '../support/small-centre';
import { runCommand } from './run-command';

/** Each command in a process of its own, on an embedded store. */
describe('the commands of the upkeep', () => {
	let engines: Engines;
	let dataDir: string;
	let folder: string;
	const open = () => EmbeddedStore.at(join(dataDir, 'store'));
	const run = (command: string, args: string[], input?: string) =>
		runCommand(command, args, { DATA_DIR: dataDir, PORT: '1', LOG_LEVEL: 'silent' }, input);
	const backup = () => run('upkeep/backup-main.ts', ['--to', folder]);
	const restore = (args: string[], input?: string) =>
		run('upkeep/restore-main.ts', ['--from', folder, ...args], input);
	beforeEach(async () => {
		engines = new Engines();
		dataDir = await engines.folder();
		folder = join(await engines.folder(), 'backup');
		const store = await open();
		await fillCentre(store);
		await store.close();
	});
	afterEach(() => engines.close());

	it('BK-10 asks in words before anything is erased, and says what to do next', async () => {
		const saved = await backup();
		expect(saved.out).toMatch(/ofpc\u00a0: 13 documents, 1 fichier[^]*Sauvegarde achevée/);
		const [plain, refused] = [await restore([]), await restore(['--replace'], 'oui\n')];
		expect(plain.err).toMatch(/^La base n’est pas vide/);
		expect(refused.out).toMatch(/Tapez «remplacer»/);
		expect(refused.err).toBe('Rien n’a été changé.\n');
		const done = await restore(['--replace'], 'remplacer\n');
		expect(done.out).toMatch(/nouvelle époque/);
		expect([saved.code, plain.code, refused.code, done.code]).toEqual([0, 1, 1, 0]);
	});

	it('BK-10 MI-05 BK-06 while the server runs it says so; a half-filled store starts no server', async () => {
		const server = await open();
		const held = await backup();
		expect(held.err).toMatch(/arrêtez le serveur/);
		await expect(readdir(folder)).rejects.toThrow('ENOENT');
		await beginFilling(server, 'restore', 'digest');
		await server.close();
		const started = await run('main.ts', []);
		expect(started.err).toMatch(/^The store is half full, a restore into it did not end/);
		expect([held.code, started.code]).toEqual([1, 1]);
	});
});
