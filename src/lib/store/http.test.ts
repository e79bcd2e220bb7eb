import { afterEach, expect, test, vi } from 'vitest';
import { patienceMs } from '#protocol/pace';
import { ProtocolError } from '#protocol/protocol-error';
import { exchangeJson } from './http';
import { Unreachable } from './unreachable';

const json = (body: unknown, status = 200) =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

function answering(response: Response | Error) {
	const fetched = vi.fn(async () => {
		if (response instanceof Error) throw response;
		return response;
	});
	vi.stubGlobal('fetch', fetched);
	return fetched;
}

afterEach(() => vi.unstubAllGlobals());

test('DS-20 an answer is passed on', async () => {
	const fetched = answering(json({ answer: 'same' }));
	expect(await exchangeJson('pull', { a: 1 })).toEqual({ answer: 'same' });
	const [url, init] = fetched.mock.calls[0] as unknown as [string, RequestInit];
	expect(url).toBe('/api/sync/pull');
	expect(init).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"a":1}' });
});

test('HT-16 what is large is given the time a weak line takes, and a little more', async () => {
	answering(json({}));
	const waits = vi.spyOn(AbortSignal, 'timeout');
	await exchangeJson('submit', { content: 'x'.repeat(10_000_000) });
	answering(json({}));
	await exchangeJson('pull', {});
	const [large = 0, small = 0] = waits.mock.calls.map(([ms]) => ms);
	expect(large).toBeGreaterThan(patienceMs(10_000_000));
	expect(small).toBeGreaterThan(patienceMs(0));
	expect(small).toBeLessThan(60_000);
	waits.mockRestore();
});

test("DS-20 the server's error is told by its code", async () => {
	answering(json({ error: 'tooMany', retryAfter: 30 }, 429));
	const error = await exchangeJson('login', {}).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(ProtocolError);
	expect(error).toMatchObject({ code: 'tooMany', details: { retryAfter: 30 } });
});

const page = { headers: { 'content-type': 'text/html' } };

test.each([
	['no network', new TypeError('fetch failed')],
	['a captive portal, with status 200', new Response('<html>Welcome</html>', page)],
	['a page that calls itself JSON', new Response('<html>', json({}))],
	['a body cut short', new Response('{"answer":"sa', json({}))],
	['a proxy without an error of ours', new Response('Bad gateway', { ...page, status: 502 })],
	['JSON that is no error of ours', json({ error: 'teapot' }, 500)],
	['an inherited name', json({ error: 'constructor' }, 500)],
	['null', json(null, 500)]
])('DS-20 %s is no answer', async (_what, response) => {
	answering(response);
	await expect(exchangeJson('pull', {})).rejects.toBeInstanceOf(Unreachable);
});
