import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { dropDatabases } from '../support/couch-databases';
import { CouchProxy } from '../support/couch-proxy';
import { COUCH } from '../support/engines';
import { freePort } from '../support/free-port';
import { RunningServer } from './run-server';

describe('The server whose CouchDB', () => {
	let server: RunningServer | null = null;
	afterEach(async () => void (await server?.end('SIGKILL')));

	it('OU-05 is not there waits: it says so, answers so, and stops when told', async () => {
		const port = await freePort();
		const COUCHDB_URL = `http://user:hidden@127.0.0.1:${port}`;
		server = await RunningServer.start({ COUCHDB_URL });
		const { status, body } = await server.until(() => true);
		expect([status, body]).toEqual([
			503,
			{ version: expect.any(String) as string, store: 'couchdb', ready: false, room: null }
		]);
		const bytes = { 'content-type': 'application/octet-stream' };
		const request = { method: 'POST', headers: bytes, body: new Uint8Array(100_000) };
		for (const route of [ROUTES.push, ROUTES.fileUpload, ROUTES.login]) {
			const answer = await fetch(server.url + route, request);
			expect([answer.status, await answer.json()]).toEqual([503, { error: 'storeDown' }]);
		}
		expect(server.out).toContain(`CouchDB (127.0.0.1:${port}) n’est pas là`);
		expect(server.out + server.err).not.toContain('hidden');
		expect(await server.end('SIGTERM')).toBe(0);
	});

	it('OU-05 refuses its user ends with one sentence', async () => {
		const couch = createServer((_, answer) => {
			answer.writeHead(401, { 'content-type': 'application/json' });
			answer.end('{"error":"unauthorized","reason":"Name or password is incorrect."}');
		});
		await once(couch.listen(0, '127.0.0.1'), 'listening');
		const { port } = couch.address() as AddressInfo;
		server = await RunningServer.start({ COUCHDB_URL: `http://user:wrong@127.0.0.1:${port}` });
		await once(server.child, 'close');
		couch.close();
		expect(server.err).toMatch(/^CouchDB refuses the user of COUCHDB_URL: 401 [^\n]*\n$/);
		expect(server.child.exitCode).toBe(1);
	});

	it.skipIf(COUCH === '')(
		'OU-05 OU-02 comes later, and goes and comes again, is taken up without a restart',
		async () => {
			const proxy = await CouchProxy.at(await freePort());
			const prefix = `t${randomBytes(6).toString('hex')}_`;
			server = await RunningServer.start({ COUCHDB_URL: proxy.url, COUCHDB_PREFIX: prefix });
			await server.until(({ status }) => status === 503);
			await proxy.set('passes');
			await server.until(({ status }) => status === 200);
			await proxy.set('cut');
			expect(await server.until(({ status }) => status === 503)).toMatchObject({
				body: { ready: false, room: null }
			});
			await proxy.set('passes');
			await server.until(({ status }) => status === 200);
			expect(await server.end('SIGTERM')).toBe(0);
			await proxy.close();
			await dropDatabases(COUCH, prefix);
		}
	);
});
