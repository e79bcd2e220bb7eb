import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUCH, Engines } from '../../tests/support/engines';
import { contentOf } from '../../tests/support/replicas';
import { Site } from '../../tests/support/site-world';
import { readConfig } from '../config';
import { EmbeddedStore } from '../store/embedded';
import { beginFilling, endFilling } from '../upkeep/unfinished';
import { site } from './command';
import { invite } from './join';
import { linksOf } from './site-doc';

const KEY = 'k'.repeat(22);
const STRANGER = 'x'.repeat(22);

let engines: Engines;
/** Another site, which gave a key, and one with a structure of the same name as ours. */
let geneva: Site;
let namesake: Site;
/** Answers, but is neither a server of ours nor a CouchDB. */
let other: Server;
let dataDir: string;
const open = () => EmbeddedStore.at(join(dataDir, 'store'));

beforeAll(async () => {
	engines = new Engines();
	geneva = await Site.begin(await engines.embedded(), 'geneve');
	namesake = await Site.begin(await engines.embedded(), 'savoie');
	for (const one of [geneva, namesake]) {
		await invite(one, KEY);
		await one.start();
	}
	other = createServer((_, answer) => answer.end('{"hello":"world"}')).listen(0, '127.0.0.1');
	dataDir = await engines.folder();
	const store = await open();
	await Site.begin(store, 'savoie');
	await store.close();
}, 60_000);
afterAll(async () => {
	await Promise.all([geneva.stop(), namesake.stop()]);
	other.close();
	await engines.close();
});

/** What the command says, or the sentence it ends with. */
async function run(args: string[], settings: Record<string, string> = {}): Promise<string> {
	const lines: string[] = [];
	const config = readConfig({ DATA_DIR: dataDir, PORT: '1', ...settings });
	const ended = site(args, config, (line) => lines.push(line));
	return ended.then(
		() => lines.join('\n'),
		(error: Error) => error.message
	);
}

async function content() {
	const store = await open();
	const found = await contentOf(store);
	await store.close();
	return found;
}

function withKey(url: string, key: string): string {
	return url.replace('://', `://site:${key}@`);
}

describe('npm run site', () => {
	it.each<[string, () => string[], RegExp]>([
		['no address', () => ['join', 'savoie.example'], /^«savoie.example» n’est pas une adresse/],
		['no web address', () => ['join', 'ftp://a:SECRET@b'], /^«ftp:\/\/a:\*{3}@b» n’est pas/],
		['nobody', () => ['join', 'http://site:SECRET@127.0.0.1:9'], /^Ni un serveur jemoriente/],
		['a stranger', () => ['join', `http://127.0.0.1:${portOf(other)}`], /^Ni un serveur/],
		['no key', () => ['join', geneva.url], /^L’adresse n’a pas de clé entière/],
		['half a key', () => ['join', withKey(geneva.url, 'SECRET')], /^L’adresse n’a pas de clé/],
		['no text', () => ['join', withKey(geneva.url, '%zz')], /^L’adresse n’a pas de clé/],
		['a wrong key', () => ['join', withKey(geneva.url, STRANGER)], /^L’autre site n’accepte pas/],
		['a namesake', () => ['join', withKey(namesake.url, KEY)], /ont une structure «savoie»/],
		['no link', () => ['leave'], /^Ce site n’est relié à aucun autre\.$/],
		['no such link', () => ['leave', 'https://a.example'], /^Ce site n’est relié à a\.example\.$/],
		['no command', () => ['joindre', geneva.url], /^La commande n’est pas comprise\.$/],
		['too much', () => ['status', 'a', 'b'], /^La commande n’est pas comprise\.$/]
	])(
		'SI-10 %s is told in one sentence, without a password; nothing changes',
		async (_, args, told) => {
			const before = await content();
			const said = await run(args());
			expect(said).toMatch(told);
			expect(said).not.toMatch(/SECRET|xxxx|kkkk|\n/);
			expect(await content()).toEqual(before);
		}
	);

	it('SI-10 a store that is not there, in use, half full or down changes nothing either', async () => {
		const joining = ['join', withKey(geneva.url, KEY)];
		const elsewhere = { DATA_DIR: join(dataDir, 'nowhere') };
		expect(await run(joining, elsewhere)).toMatch(/^Il n’y a pas de base intégrée dans /);
		const down = { COUCHDB_URL: 'http://admin:SECRET@127.0.0.1:9' };
		expect(await run(joining, down)).toBe(
			'La base de ce site ne répond pas (COUCHDB_URL, DATA_DIR).'
		);
		const store = await open();
		await beginFilling(store, 'restore', 'digest');
		expect(await run(joining)).toMatch(/in use by another process/);
		expect(await run(['status'])).toMatch(/^La base intégrée est ouverte par le serveur\./);
		await store.close();
		expect(await run(joining)).toMatch(/^La base n’est remplie qu’à moitié/);
		const again = await open();
		expect(await linksOf(again)).toEqual({ peers: [], keys: [] });
		await endFilling(again);
		await again.close();
	});

	it.skipIf(COUCH === '')(
		'SI-10 CouchDB: the embedded store, a wrong password and no database are told',
		async () => {
			const before = await content();
			const couch = new URL(`${COUCH}/jm_network`);
			const noDatabase = new URL('no-such-database', couch).href;
			expect(await run(['join', noDatabase])).toMatch(/^Il n’y a pas de base «no-such-database»/);
			const wrong = new URL(couch);
			wrong.password = 'SECRET';
			expect(await run(['join', wrong.href])).toMatch(
				/^CouchDB, à .*, n’accepte pas cet utilisateur/
			);
			const prefix = `t${randomBytes(6).toString('hex')}_`;
			await Site.begin(await engines.couch(prefix), 'ain');
			const there = new URL(`${prefix}network`, couch).href;
			expect(await run(['join', there])).toMatch(
				/^La base intégrée rejoint un serveur, pas un CouchDB/
			);
			expect(await content()).toEqual(before);
		}
	);

	it('SI-08, SI-10 invites, joins, tells how it stands and leaves', async () => {
		expect(await run(['invite'])).toMatch(
			/npm run site -- join http:\/\/site:[\w-]{22}@localhost:1$/m
		);
		expect(await run(['join', withKey(geneva.url, KEY)])).toMatch(/^Relié à 127\.0\.0\.1:\d+\./);
		expect(await run(['join', withKey(geneva.url, KEY)])).toMatch(/^Relié à/);
		expect(await run(['status'])).toBe(
			[
				'Structures d’ici\u00a0: savoie',
				`Serveurs rejoints\u00a0: ${geneva.url}`,
				'Invitations données\u00a0: 1',
				'Le serveur ne répond pas\u00a0: ce qu’il échange attend.'
			].join('\n')
		);
		expect(await run(['leave', geneva.url])).toMatch(/^1 lien en moins\./);
		expect(await run(['leave'])).toMatch(/^1 lien en moins\./);
	});
});

function portOf(server: Server): number {
	return (server.address() as AddressInfo).port;
}
