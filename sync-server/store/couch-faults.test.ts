import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CouchStore } from './couchdb';
import { StoreDown, StoreFull } from './port';

const REV = `1-${'a'.repeat(32)}`;

/** One answer of a CouchDB that is not well. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json = (status: number, body: unknown): Answer => {
	return (request, response) => {
		request.resume();
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(body));
	};
};
const WELL = json(201, { ok: true, id: 'a', rev: REV, rows: [], views: {} });
/** What its disk monitor says before the disk is full. */
const MONITOR = json(507, { error: 'insufficient_storage', reason: 'Insufficient storage' });
/** What it says when the disk itself refused. */
const DISK = json(500, { error: 'unknown_error', reason: 'enospc' });

describe('CouchDB when it is not well', () => {
	let server: Server;
	let answer: Answer;
	let store: CouchStore;
	beforeEach(async () => {
		answer = WELL;
		server = createServer((request, response) => answer(request, response));
		await once(server.listen(0, '127.0.0.1'), 'listening');
		store = new CouchStore(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	});
	afterEach(() => {
		server.closeAllConnections();
		server.close();
	});

	it.each([
		['its disk monitor', MONITOR],
		['the disk', DISK]
	])(
		'ST-36 without room, says %s, it is StoreFull until something was written',
		async (_, full) => {
			const db = await store.open('one');
			expect(await store.room()).toBe('enough');
			answer = full;
			await expect(db.put({ _id: 'a' })).rejects.toThrow(StoreFull);
			await expect(db.remove('a', REV)).rejects.toThrow(StoreFull);
			await expect(db.putMany([{ _id: 'a' }])).rejects.toThrow(StoreFull);
			expect(await store.room()).toBe('full');
			answer = WELL;
			await db.withPrefix('');
			expect(await store.room()).toBe('full');
			await db.put({ _id: 'a' });
			expect(await store.room()).toBe('enough');
		}
	);

	it('ST-36 of several documents, those without room make it StoreFull', async () => {
		const db = await store.open('one');
		const row = { id: 'b', error: 'insufficient_storage', reason: 'Insufficient storage' };
		answer = json(201, [{ id: 'a', ok: true, rev: REV }, row]);
		await expect(db.putMany([{ _id: 'a' }, { _id: 'b' }])).rejects.toThrow(StoreFull);
		expect(await store.room()).toBe('full');
		answer = json(201, [{ id: 'b', error: 'internal_server_error', reason: 'timeout' }]);
		const other = await db.putMany([{ _id: 'b' }]).catch((error: unknown) => error);
		expect(other).toBeInstanceOf(StoreDown);
		expect(other).not.toBeInstanceOf(StoreFull);
	});

	it('ST-40 that takes the call and says nothing is StoreDown before a supervisor loses patience', async () => {
		answer = (request) => void request.resume();
		const asked = performance.now();
		await expect(store.ping()).rejects.toThrow(StoreDown);
		expect(performance.now() - asked).toBeLessThan(10_000);
	});
});
