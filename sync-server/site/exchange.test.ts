import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NETWORK } from '#domain/ids';
import { isTwin } from '#domain/twin';
import { newKey, template } from '../../tests/support/documents';
import { Engines } from '../../tests/support/engines';
import { HttpWorld } from '../../tests/support/http-world';
import { leavesIn } from '../../tests/support/replicas';
import { Site } from '../../tests/support/site-world';
import { putAll } from '../../tests/support/small-centre';
import { carry } from '../upkeep/carry';
import { placeAt } from './address';
import { invite, join, leave } from './join';
import { RemoteNetwork } from './remote';
import { SITE_ROUTES } from './wire';

const KEY = 'k'.repeat(22);
const soon = <T>(check: () => Promise<T> | T) =>
	vi.waitFor(check, { timeout: 10_000, interval: 20 });

/** Two servers in one process, each on an embedded store of its own; the second has joined the first. */
describe('two servers', () => {
	let engines: Engines;
	let geneva: Site;
	let savoy: Site;
	beforeEach(async () => {
		engines = new Engines();
		geneva = await Site.begin(await engines.embedded(), 'geneve');
		savoy = await Site.begin(await engines.embedded(), 'savoie');
		await invite(geneva, KEY);
		await geneva.start();
		await join({ store: savoy.store, couch: null }, await placeAt(withKey(geneva.url), ''));
		await savoy.start();
	});
	afterEach(async () => {
		await Promise.all([geneva.stop(), savoy.stop()]);
		await engines.close();
	});

	it('SI-01 templates and cards go both ways as they come, revisions kept; nothing else does', async () => {
		const network = await geneva.store.open(NETWORK);
		await network.put({ _id: 'note:of-this-site', w: newKey(), channels: ['bank'] });
		const [first, second] = [template('network'), template('private')];
		await putAll(geneva.store, first);
		await putAll(savoy.store, second);
		const shared = async (site: Site) => {
			const leaves = await leavesIn(site.store, NETWORK);
			return leaves.filter(({ id }) => !id.startsWith('note:'));
		};
		await soon(async () => {
			expect(await shared(savoy)).toHaveLength(4);
			expect(await shared(geneva)).toEqual(await shared(savoy));
		});
		expect((await shared(savoy)).map(({ id }) => id.split(':')[0])).toEqual([
			'structureCard',
			'structureCard',
			'template',
			'template'
		]);
		expect(await (await savoy.store.open(NETWORK)).get('note:of-this-site')).toBeNull();
		expect((await savoy.store.names()).sort()).toEqual(['accounts', 'network', 'savoie']);
	});

	it('SI-01 whoever asks by name is given nothing that is not shared', async () => {
		const network = await geneva.store.open(NETWORK);
		const rev = await network.put({ _id: 'note:of-this-site' });
		const remote = new RemoteNetwork({ url: geneva.url, key: KEY });
		const asked = { id: 'note:of-this-site', revs: [rev] };
		for await (const leaf of remote.leaves([asked])) expect(leaf).toBeUndefined();
		expect(await remote.lacking([{ ...asked, revs: [`9-${'a'.repeat(32)}`] }])).toEqual([]);
		const fields = { w: newKey(), channels: ['bank'] };
		await remote.graft([
			{ ...asked, revs: [`9-${'a'.repeat(32)}`], deleted: false, fields, file: null }
		]);
		expect((await network.get('note:of-this-site'))?._rev).toBe(rev);
	});

	it('SI-05 edits at the same time end in one conflict, both texts kept, the same on both', async () => {
		const shared = template('network');
		await putAll(geneva.store, shared);
		await soon(async () => expect(await savoy.templates()).toHaveLength(1));
		await savoy.stop();
		await geneva.edit(shared.id, 'écrit à Genève');
		await savoy.edit(shared.id, 'écrit en Savoie');
		await savoy.start();
		const texts = ['écrit en Savoie', 'écrit à Genève'].sort();
		await soon(async () => {
			expect([await geneva.texts(), await savoy.texts()]).toEqual([texts, texts]);
			expect(await leavesIn(savoy.store, NETWORK)).toEqual(await leavesIn(geneva.store, NETWORK));
		});
		expect((await savoy.templates()).filter(isTwin)).toHaveLength(1);
		const ends = await (await savoy.store.open(NETWORK)).conflicts(shared.id);
		expect(ends).toHaveLength(1);
	});

	it('SI-08 without the key, or after it was taken back, nothing is answered', async () => {
		await putAll(geneva.store, template('network'));
		const keys = ['', 'x'.repeat(22), `${KEY}x`, KEY.slice(1)];
		for (const route of Object.values(SITE_ROUTES)) {
			for (const key of keys) expect((await post(geneva.url + route, key)).status).toBe(401);
			expect((await post(geneva.url + route, KEY)).status).toBe(400);
		}
		const kept = JSON.stringify(await (await geneva.store.open('accounts')).withPrefix(''));
		expect(kept).not.toContain(KEY);
		expect(await leave({ store: geneva.store, couch: null })).toBe(1);
		const asked = new RemoteNetwork({ url: geneva.url, key: KEY }).ends('0');
		await expect(asked).rejects.toThrow('does not accept the key');
	});

	it('SI-09, SI-11 an exchange goes on after either server was stopped and started again', async () => {
		await soon(() => expect(savoy.state).toBe('running'));
		await geneva.stop();
		await putAll(geneva.store, template('network'));
		await soon(() => expect(savoy.state).toBe('waiting'));
		await putAll(savoy.store, template('network'));
		await geneva.start();
		await soon(async () => expect(await geneva.templates()).toHaveLength(2));
		await soon(async () => expect(await savoy.templates()).toHaveLength(2));
		await soon(() => expect(savoy.state).toBe('running'));
		await savoy.stop();
		await putAll(geneva.store, template('network'));
		await savoy.start();
		await soon(async () => expect(await savoy.templates()).toHaveLength(3));
		expect(savoy.errors.length).toBeLessThanOrEqual(1);
	});

	it('SI-09 a site restored from a backup is given what it lost, while the other goes on running', async () => {
		const backup = await engines.embedded();
		await carry(await geneva.store.open(NETWORK), await backup.open(NETWORK), () => undefined);
		await (await backup.open('geneve')).put({ _id: 'staff:geneve' });
		await invite({ store: backup }, KEY);
		await putAll(geneva.store, template('network'));
		const remote = new RemoteNetwork({ url: geneva.url, key: KEY });
		const { seq } = await remote.ends('0');
		await soon(async () => expect(await savoy.templates()).toHaveLength(1));
		await geneva.stop();
		geneva.store = backup;
		await geneva.start();
		await expect(remote.ends(seq)).rejects.toThrow('has restored its store');
		await soon(async () => expect(await geneva.templates()).toHaveLength(1));
	});

	it('SI-11 health tells how the exchanges stand, without a key', async () => {
		const at = 'https://autre.example';
		const states = () => [{ at, state: 'running' as const, last: 5 }];
		const world = await HttpWorld.create({ exchanges: { states } });
		const health = await world.app.inject('/api/health');
		expect(health.json().sites).toEqual([{ at, state: 'running', last: 5 }]);
		await world.close();
	});
});

function withKey(url: string): string {
	return url.replace('://', `://site:${KEY}@`);
}

function post(url: string, key: string): Promise<Response> {
	const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
	return fetch(url, { method: 'POST', headers, body: '{"nothing":"asked"}' });
}
