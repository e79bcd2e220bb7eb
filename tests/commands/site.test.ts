import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EmbeddedStore } from '../../sync-server/store/embedded';
import { Engines } from '../support/engines';
import { Site } from '../support/site-world';
import { runCommand } from './run-command';

it('SI-10 npm run site: says what it did and ends with code 0; what it does not understand, with code 2', async () => {
	const engines = new Engines();
	const dataDir = await engines.folder();
	const store = await EmbeddedStore.at(join(dataDir, 'store'));
	await Site.begin(store, 'savoie');
	await store.close();
	const command = (...args: string[]) =>
		runCommand('site/site-main.ts', args, { DATA_DIR: dataDir, PORT: '1' });
	const invited = await command('invite');
	expect(invited.out).toMatch(/npm run site -- join http:\/\/site:[\w-]{22}@localhost:1$/m);
	const wrong = await command('joindre');
	expect(wrong.err).toMatch(/^La commande n’est pas comprise\.\n/);
	await engines.close();
	expect([invited.code, wrong.code]).toEqual([0, 2]);
});
