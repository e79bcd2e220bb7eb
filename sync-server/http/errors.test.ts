import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import type { Services } from './services';
import { arrived } from '../../tests/support/arrived';
import { HttpWorld } from '../../tests/support/http-world';
import { StoreDown, StoreFull } from '../store/port';

interface Line {
	level: number;
	msg: string;
	route?: string;
}

/** A server whose log is read. */
async function logged(changes: Partial<Services> = {}) {
	const lines: Line[] = [];
	const write = (line: string) => void lines.push(JSON.parse(line) as Line);
	const logger = pino({ level: 'debug' }, { write });
	const http = await HttpWorld.create({ logger, ...changes });
	return { http, lines };
}

const ERROR = pino.levels.values['error'];
const errors = (lines: Line[]) => lines.filter(({ level }) => level === ERROR);

describe('errors in the log', () => {
	it('HT-18 somebody who hangs up half-way is no fault of the server’s', async () => {
		const { http, lines } = await logged();
		const address = await http.app.listen({ port: 0, host: '127.0.0.1' });
		const headers = { ...(await http.cookie()), 'content-type': 'application/json' };
		const request = await arrived({ port: new URL(address).port, path: ROUTES.pull, headers }, '{');
		request.destroy();
		const told = () => lines.some(({ msg }) => msg === 'caller hung up');
		await expect.poll(told, { timeout: 15_000 }).toBe(true);
		expect(errors(lines)).toEqual([]);
		await http.close();
	});

	it('HT-18 nor is somebody who does not wait for the answer', async () => {
		const docs = Array.from({ length: 1_000 }, () => randomUUID());
		let leave = () => {};
		const left = new Promise<void>((resolve) => (leave = resolve));
		const pull = () => left.then(() => ({ docs }));
		const { http, lines } = await logged({ gateway: { pull } as unknown as Services['gateway'] });
		const address = await http.app.listen({ port: 0, host: '127.0.0.1' });
		http.app.server.once('request', (asked) => {
			asked.socket.once('close', () => leave());
			asked.once('end', () => request.destroy());
		});
		const headers = { ...(await http.cookie()), 'content-type': 'application/json' };
		const request = httpRequest(address + ROUTES.pull, {
			method: 'POST',
			headers: { ...headers, 'accept-encoding': 'gzip' }
		});
		request.on('error', () => undefined).end('{}');
		const told = () => lines.some(({ msg }) => msg === 'caller hung up');
		await expect.poll(told, { timeout: 15_000 }).toBe(true);
		expect(errors(lines)).toEqual([]);
		await http.close();
	});

	it.each([
		[new StoreDown('gone'), 503, 'storeDown'],
		[new StoreFull('no room'), 507, 'storeFull']
	])(
		'HT-20 of an outage each request is answered, and the log is left alone: %s',
		async (error, status, code) => {
			const told: unknown[] = [];
			const { http, lines } = await logged({
				gateway: { pull: () => Promise.reject(error) } as unknown as Services['gateway'],
				onStoreDown: (one) => void told.push(one)
			});
			const answer = await http.post(ROUTES.pull, {}, await http.cookie());
			expect([answer.statusCode, answer.json()]).toEqual([status, { error: code }]);
			expect(told).toEqual([error]);
			expect(errors(lines)).toEqual([]);
			await http.close();
		}
	);

	it('HT-03 what nobody expected is told there, with its route', async () => {
		const { http, lines } = await logged();
		await http.post(ROUTES.pull, { crash: true }, await http.cookie());
		expect(errors(lines)).toMatchObject([{ msg: 'request failed', route: ROUTES.pull }]);
		await http.close();
	});
});
