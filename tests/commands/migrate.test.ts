import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EmbeddedStore } from '../../sync-server/store/embedded';
import { Engines } from '../support/engines';
import { runCommand } from './run-command';

describe('npm run migrate', () => {
	const run = (DATA_DIR: string, url: string) =>
		runCommand('upkeep/migrate-main.ts', ['--to', url], { DATA_DIR });

	it('MI-08 says in one sentence that the server runs, that there is nothing, or what it expects', async () => {
		const engines = new Engines();
		const [none, some] = [await engines.folder(), await engines.folder()];
		const server = await EmbeddedStore.at(join(some, 'store'));
		const [empty, held, wrong] = await Promise.all([
			run(none, 'http://127.0.0.1:9'),
			run(some, 'http://127.0.0.1:9'),
			run(none, 'ftp://user:hidden@host')
		]);
		await server.close();
		await engines.close();
		expect(empty.err).toBe(`Il n’y a pas de base intégrée dans ${none} (DATA_DIR).\n`);
		expect(held.err).toMatch(/^La base intégrée est ouverte.* arrêtez le serveur/);
		expect(wrong.err).toMatch(/^--to est «ftp:\/\/user:\*\*\*@host»[^]*Usage/);
		expect([empty.code, held.code, wrong.code]).toEqual([1, 1, 2]);
	});
});
