import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NETWORK } from '#domain/ids';
import { isTwin } from '#domain/twin';
import { newKey, template } from '../../tests/support/documents';
import { COUCH, Engines } from '../../tests/support/engines';
import { leavesIn } from '../../tests/support/replicas';
import { Site } from '../../tests/support/site-world';
import { putAll } from '../../tests/support/small-centre';
import type { ReplicatedStore } from '../store/replica';
import { placeAt } from './address';
import { CouchLinks } from './couch-links';
import { join, leave, type Here } from './join';

/** CouchDB looks at its links now and then. */
const soon = <T>(check: () => Promise<T> | T) =>
	vi.waitFor(check, { timeout: 60_000, interval: 200 });

/** Two sites on CouchDB, which its own replicator links. */
describe.skipIf(COUCH === '')('two CouchDBs', () => {
	let engines: Engines;
	let geneva: Site;
	let savoy: Site;
	const prefixes = { geneva: '', savoy: '' };
	const at = (prefix: string) => new URL(`${prefix}${NETWORK}`, `${COUCH}/`).href;
	const here = (store: ReplicatedStore, prefix: string): Here => ({
		store,
		couch: { url: COUCH, prefix }
	});
	beforeEach(async () => {
		engines = new Engines();
		const mark = `t${randomBytes(6).toString('hex')}`;
		Object.assign(prefixes, { geneva: `${mark}_a_`, savoy: `${mark}_b_` });
		geneva = await Site.begin(await engines.couch(prefixes.geneva), 'geneve');
		savoy = await Site.begin(await engines.couch(prefixes.savoy), 'savoie');
	});
	afterEach(async () => {
		await Promise.all([geneva.stop(), savoy.stop()]);
		await new CouchLinks({ url: COUCH, prefix: prefixes.savoy }).leave();
		await engines.close();
	});
	const joined = async () =>
		join(here(savoy.store, prefixes.savoy), await placeAt(at(prefixes.geneva), prefixes.savoy));

	it('SI-01, SI-11 are linked both ways, for templates and cards alone, and say how it goes', async () => {
		const network = await geneva.store.open(NETWORK);
		await network.put({ _id: 'note:of-this-site', w: newKey(), channels: ['bank'] });
		await putAll(geneva.store, template('network'));
		await joined();
		await joined();
		await putAll(savoy.store, template('network'));
		await soon(async () => {
			const shared = (await leavesIn(geneva.store, NETWORK)).filter(
				({ id }) => !id.startsWith('note:')
			);
			expect(shared).toHaveLength(4);
			expect(await leavesIn(savoy.store, NETWORK)).toEqual(shared);
		});
		const links = new CouchLinks({ url: COUCH, prefix: prefixes.savoy });
		await soon(async () => {
			const states = await links.replications();
			expect(states.map(({ state }) => state)).toEqual(['running', 'running']);
		});
		expect(await new CouchLinks({ url: COUCH, prefix: prefixes.geneva }).replications()).toEqual(
			[]
		);
		expect(await leave(here(savoy.store, prefixes.savoy), 'elsewhere.example')).toBe(0);
		expect(await leave(here(savoy.store, prefixes.savoy), new URL(COUCH).host)).toBe(2);
		expect(await links.replications()).toEqual([]);
	}, 120_000);

	it('SI-05 edits at the same time end in one conflict, both texts kept, the same on both', async () => {
		const shared = template('network');
		await putAll(geneva.store, shared);
		await joined();
		await soon(async () => expect(await savoy.templates()).toHaveLength(1));
		await leave(here(savoy.store, prefixes.savoy));
		await geneva.edit(shared.id, 'écrit à Genève');
		await savoy.edit(shared.id, 'écrit en Savoie');
		await Promise.all([geneva.start(), savoy.start()]);
		await joined();
		const texts = ['écrit en Savoie', 'écrit à Genève'].sort();
		await soon(async () => {
			expect([await geneva.texts(), await savoy.texts()]).toEqual([texts, texts]);
			expect(await leavesIn(savoy.store, NETWORK)).toEqual(await leavesIn(geneva.store, NETWORK));
		});
		expect((await savoy.templates()).filter(isTwin)).toHaveLength(1);
		expect(await (await savoy.store.open(NETWORK)).conflicts(shared.id)).toHaveLength(1);
	}, 120_000);

	it('SI-10 neither joins itself nor a site with a structure of the same name', async () => {
		const own = await placeAt(at(prefixes.savoy), '');
		await expect(join(here(savoy.store, prefixes.savoy), own)).rejects.toThrow(/ce site lui-même/);
		await Site.begin(geneva.store, 'savoie');
		await expect(joined()).rejects.toThrow(/ont une structure «savoie»/);
		const links = new CouchLinks({ url: COUCH, prefix: prefixes.savoy });
		expect(await links.replications()).toEqual([]);
	});
});
