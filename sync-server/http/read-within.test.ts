import { request as httpRequest } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { USUAL_PACE } from '#protocol/pace';
import { ROUTES } from '#protocol/routes';
import { codeOf } from '../../tests/support/accounts-world';
import { HttpWorld } from '../../tests/support/http-world';
import { readWithin } from './read-within';

const MB = 1024 * 1024;

describe('a body on its way', () => {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
	});
	afterEach(() => void vi.useRealTimers());

	const read = (payload: PassThrough, limit = 10 * MB) =>
		codeOf(readWithin(payload, { limit, pace: USUAL_PACE, accepts: () => true }));

	/** Sends so many bytes a second, for so many seconds, then ends. */
	async function send(payload: PassThrough, bytesPerSecond: number, seconds: number) {
		for (let second = 0; second < seconds; second++) {
			payload.write(Buffer.alloc(bytesPerSecond));
			await vi.advanceTimersByTimeAsync(1_000);
		}
		payload.end();
		await vi.advanceTimersByTimeAsync(1_000);
	}

	it('HT-16 comes through when it takes six minutes, at 250 kbit/s', async () => {
		const payload = new PassThrough();
		const whole = read(payload);
		await send(payload, 31_250, 330);
		expect(await whole).toBe('ok');
	});

	it.each([
		['nothing', 0],
		['a byte a second', 1],
		['100 kbit/s', 12_500]
	])('HT-16 is let go at %s', async (_what, rate) => {
		const payload = new PassThrough();
		const whole = read(payload);
		await send(payload, rate, 330);
		expect(await whole).toBe('tooSlow');
	});

	it('HT-16 is let go when it stops in the middle, however much has come', async () => {
		const payload = new PassThrough();
		const whole = read(payload);
		payload.write(Buffer.alloc(MB));
		await vi.advanceTimersByTimeAsync(60_000);
		payload.write(Buffer.alloc(1));
		await vi.advanceTimersByTimeAsync(20_000);
		expect(await whole).toBe('tooSlow');
	});

	it('HT-02 is read no further than its limit', async () => {
		const payload = new PassThrough();
		const whole = read(payload, 1_000);
		payload.write(Buffer.alloc(1_001));
		expect(await whole).toBe('tooLarge');
		expect(payload.isPaused()).toBe(true);
	});

	it('HT-16 waits for nothing more once it is whole', async () => {
		const payload = new PassThrough();
		const whole = read(payload);
		payload.end('{}');
		expect(await whole).toBe('ok');
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe('over HTTP', () => {
	it.each([
		[ROUTES.login, 'application/json'],
		[ROUTES.submit, 'application/json'],
		[ROUTES.fileUpload, 'application/octet-stream']
	])(
		'HT-16 a body that does not come is told so at %s, and its place is free',
		async (path, type) => {
			const own = await HttpWorld.create({ pace: { graceMs: 30, bytesPerSecond: 1_000_000 } });
			const { port } = new URL(await own.app.listen({ port: 0, host: '127.0.0.1' }));
			const headers = { 'content-type': type, ...(await own.cookie()) };
			const ask = () =>
				new Promise((resolve) => {
					const request = httpRequest({ port, method: 'POST', path, headers }, (answer) => {
						answer.on('data', (body) => resolve([answer.statusCode, String(body)]));
					});
					request.on('error', () => undefined);
					request.write('{');
				});
			// More often than there are places: those let go hold none.
			for (let i = 0; i < 6; i++) expect(await ask()).toEqual([408, '{"error":"tooSlow"}']);
			await own.close();
		}
	);
});
