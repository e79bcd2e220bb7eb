import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreDown, StoreUnusable } from './store/port';
import type { ReplicatedStore } from './store/replica';
import { withStoreThere } from './store-there';

const PLACE = { couchdbPrefix: 't_', dataDir: tmpdir() };

describe('A server whose CouchDB', () => {
	let status: number;
	let server: Server;
	let couchdbUrl: string;
	beforeEach(async () => {
		status = 200;
		server = createServer((_, answer) => {
			answer.writeHead(status, { 'content-type': 'application/json' }).end('{"status":"ok"}');
		});
		await once(server.listen(0, '127.0.0.1'), 'listening');
		couchdbUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterEach(() => {
		server.closeAllConnections();
		server.close();
	});

	/** Begins as the server does. @returns what it waited for, and with which stores it began */
	async function run(begin: (store: ReplicatedStore) => Promise<void>, signal?: AbortSignal) {
		const reasons: string[] = [];
		const because = async ({ message }: StoreDown) => {
			reasons.push(message);
			status = 200;
		};
		const never = new AbortController().signal;
		await withStoreThere({ ...PLACE, couchdbUrl }, begin, because, signal ?? never);
		return reasons;
	}

	it('OU-05 is not there yet waits, and begins by itself', async () => {
		status = 503;
		let begun = 0;
		const reasons = await run(async () => void begun++);
		expect([reasons.length, begun]).toEqual([1, 1]);
	});

	it('OU-05 goes away while it starts begins anew', async () => {
		let begun = 0;
		const reasons = await run(async () => {
			if (++begun === 1) throw new StoreDown('gone again');
		});
		expect([reasons, begun]).toEqual([['gone again'], 2]);
	});

	it('OU-05 refuses its user does not wait', async () => {
		status = 401;
		await expect(run(async () => undefined)).rejects.toThrow(StoreUnusable);
		await expect(run(async () => undefined)).rejects.toThrow(/refuses the user of COUCHDB_URL/);
	});

	it('OU-05 is well, but fails for another reason, does not wait', async () => {
		const mine = new TypeError('mine');
		await expect(run(() => Promise.reject(mine))).rejects.toBe(mine);
	});

	it('OU-05 is not there and that is told to stop, stops', async () => {
		status = 503;
		const stop = new AbortController();
		let begun = 0;
		const because = async () => stop.abort();
		await withStoreThere({ ...PLACE, couchdbUrl }, async () => void begun++, because, stop.signal);
		expect(begun).toBe(0);
	});
});
