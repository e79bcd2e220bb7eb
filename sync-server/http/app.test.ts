import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '#domain/limits';
import { ROUTES } from '#protocol/routes';
import { PROTOCOL_VERSION } from '#protocol/version';
import { submission } from '../../tests/support/accounts-world';
import { arrived } from '../../tests/support/arrived';
import { HttpWorld, PASSWORD } from '../../tests/support/http-world';

let http: HttpWorld;
beforeAll(async () => void (http = await HttpWorld.create()));
afterAll(() => http.close());

const get = (url: string, headers: Record<string, string> = {}) =>
	http.app.inject({ method: 'GET', url, headers });
/** A busy machine takes its time. */
const PATIENT = { timeout: 15_000 };
const credentials = { email: 'camille@ofpc.ch', password: PASSWORD, device: 'personal' };

describe('bodies', () => {
	it.each([
		['no JSON', '{"email":', 'invalid'],
		['nothing', '', 'invalid'],
		['a field too many', { ...credentials, admin: true }, 'invalid'],
		['a forged prototype', '{"__proto__":{"admin":true},"email":"a@b.ch"}', 'invalid'],
		['a forged constructor', '{"constructor":{"prototype":{}},"email":"a@b.ch"}', 'invalid'],
		['too deep a body', '['.repeat(30) + ']'.repeat(30), 'tooLarge'],
		['too large a body', { ...credentials, email: 'x'.repeat(70_000) }, 'tooLarge']
	])('HT-01 %s is refused with an error of the list', async (_what, body, code) => {
		const answer = await http.post(ROUTES.login, body);
		expect(answer.json().error).toBe(code);
		expect(answer.statusCode).toBe(code === 'invalid' ? 400 : 413);
		expect(answer.body).not.toContain('at ');
	});

	it.each([
		[ROUTES.link, { email: 'HALF@exemple.ch' }],
		[ROUTES.submit, submission({ need: 'HALF' })]
	])('HT-01 refuses half of a character at %s', async (url, body) => {
		const answer = await http.post(url, JSON.stringify(body).replace('HALF', '\\ud800'));
		expect(answer.json()).toEqual({ error: 'invalid', field: '/' });
	});

	it('HT-01 names the field at fault', async () => {
		const answer = await http.post(ROUTES.login, { ...credentials, device: 'toaster' });
		expect(answer.json()).toEqual({ error: 'invalid', field: '/device' });
	});

	it('HT-01 reads no other kind of body', async () => {
		const type = { 'content-type': 'application/x-www-form-urlencoded' };
		expect((await http.post(ROUTES.login, 'email=a', type)).json().error).toBe('invalid');
		const zipped = { 'content-encoding': 'gzip' };
		expect((await http.post(ROUTES.login, 'x', zipped)).json().error).toBe('invalid');
	});

	it('HT-02 refuses a hostile body before it has come whole (F16)', async () => {
		const app = await HttpWorld.create();
		await app.app.listen({ port: 0, host: '127.0.0.1' });
		const { port } = app.app.server.address() as AddressInfo;
		const { cookie } = await app.cookie();
		const started = await new Promise<{ status?: number; sent: number }>((resolve, reject) => {
			let sent = 0;
			const headers = { 'content-type': 'application/json', cookie };
			const request = httpRequest(
				{ port, method: 'POST', path: ROUTES.push, headers },
				(answer) => {
					clearInterval(timer);
					resolve({ status: answer.statusCode, sent });
					answer.destroy();
				}
			);
			request.on('error', reject);
			const timer = setInterval(() => {
				request.write(sent === 0 ? '{"items":[{"a":[' : '0,'.repeat(2_000));
				sent++;
			}, 2);
		});
		expect(started.status).toBe(413);
		expect(started.sent).toBeLessThan(100);
		await app.close();
	});
});

describe('large bodies', () => {
	it('HT-14 only so many requests with files are read at once', async () => {
		const own = await HttpWorld.create();
		const address = await own.app.listen({ port: 0, host: '127.0.0.1' });
		const { port } = new URL(address);
		const headers = { 'content-type': 'application/json' };
		const waiting = await Promise.all(
			Array.from({ length: 4 }, () => arrived({ port, path: ROUTES.submit, headers }, '{'))
		);
		const ask = async () => (await fetch(address + ROUTES.submit, { method: 'POST' })).status;
		await expect.poll(ask, PATIENT).toBe(429);
		for (const request of waiting) request.destroy();
		await expect.poll(ask, PATIENT).toBe(400);
		await own.close();
	});
});

describe('errors', () => {
	it('HT-03 an unexpected one says nothing of itself', async () => {
		const answer = await http.post(ROUTES.pull, { crash: true }, await http.cookie());
		expect(answer.statusCode).toBe(500);
		expect(answer.json()).toEqual({ error: 'internal' });
	});

	it('HT-04 what is forbidden and what does not exist answer alike', async () => {
		const signedIn = await http.cookie();
		const forbidden = await http.post(ROUTES.fetch, { fail: true }, signedIn);
		const missing = await get('/api/nothing', signedIn);
		expect([forbidden.statusCode, forbidden.body]).toEqual([missing.statusCode, missing.body]);
	});

	it('HT-03 says how long to wait', async () => {
		const own = await HttpWorld.create();
		const wrong = { ...credentials, password: 'wrong' };
		for (let i = 0; i < 10; i++) await own.post(ROUTES.login, wrong);
		const answer = await own.post(ROUTES.login, wrong);
		expect(answer.statusCode).toBe(429);
		expect(answer.headers['retry-after']).toBe('900');
		expect(answer.json()).toEqual({ error: 'tooMany', retryAfter: 900 });
		await own.close();
	});
});

describe('writes from other sites', () => {
	it.each([
		[{ 'sec-fetch-site': 'cross-site' }, 403],
		[{ 'sec-fetch-site': 'same-site' }, 403],
		[{ origin: 'https://evil.test' }, 403],
		[{ origin: 'null' }, 403],
		[{ 'sec-fetch-site': 'same-origin' }, 200],
		[{ origin: 'https://jemoriente.test' }, 200],
		[{}, 200]
	])('HT-05 %j answers %i', async (headers, status) => {
		expect((await http.post(ROUTES.login, credentials, headers)).statusCode).toBe(status);
	});
});

describe('headers', () => {
	it.each(['/', '/api/health', '/demarches', '/dev/mail', '/api/nothing', '/_app/none.js'])(
		'HT-06 %s carries a strict policy',
		async (url) => {
			const { headers } = await get(url);
			const policy = String(headers['content-security-policy']);
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy).toMatch(/default-src '(self|none)'/);
			expect(policy).not.toContain('unsafe');
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBe('no-referrer');
		}
	);

	it('HT-06 the app’s policy is the one its pages carry, with the script of each language', async () => {
		const policy = (await get('/')).headers['content-security-policy'];
		expect(policy).toBe(
			"default-src 'self'; script-src 'self' 'sha256-fr=' 'sha256-en='; frame-ancestors 'none'"
		);
	});

	it('HT-07 the session’s cookie is for this host alone, unreadable, never sent by other sites', async () => {
		const answer = await http.post(ROUTES.login, credentials);
		const cookie = String(answer.headers['set-cookie']);
		for (const part of ['__Host-session=', 'HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
			expect(cookie).toContain(part);
		}
		expect(cookie).toContain(`Max-Age=${90 * 24 * 3_600}`);
		const plain = await HttpWorld.create({ publicUrl: 'http://localhost:8080' });
		expect((await plain.cookie()).cookie).toMatch(/^session=/);
		await plain.close();
	});

	it('HT-07 the cookie’s end follows the session’s', async () => {
		const own = await HttpWorld.create();
		const signedIn = await own.cookie('shared');
		const ask = () => own.app.inject({ url: ROUTES.session, headers: signedIn });
		expect((await ask()).headers['set-cookie']).toBeUndefined();
		own.world.time += 2 * 3_600_000;
		expect((await ask()).headers['set-cookie']).toContain('Max-Age=43200');
		await own.close();
	});
});

describe('the sync', () => {
	it('HT-09 asks for a session, before it reads a body', async () => {
		for (const url of [ROUTES.pull, ROUTES.fetch, ROUTES.push, ROUTES.fileDownload]) {
			expect((await http.post(url, '{"broken')).json()).toEqual({ error: 'signIn' });
		}
		expect((await http.post(ROUTES.fileUpload, 'x')).json()).toEqual({ error: 'signIn' });
		expect((await get(ROUTES.poke)).json()).toEqual({ error: 'signIn' });
		expect((await get(ROUTES.session)).json()).toEqual({ error: 'signIn' });
	});

	it('HT-09 a device that syncs one person’s store is not answered with another’s cookie', async () => {
		const { cookie } = await http.cookie();
		const body = { protocol: PROTOCOL_VERSION, rollUp: [0, 0, 0] };
		const answer = await http.post(ROUTES.pull, body, { cookie, 'x-user': 'user:somebody-else' });
		expect(answer.statusCode).toBe(401);
		expect(answer.json()).toEqual({ error: 'signIn' });
	});

	it('HT-09 hands the gateway the user of the session, whatever the body says', async () => {
		const body = { protocol: PROTOCOL_VERSION, user: 'user:someone-else' };
		await http.post(ROUTES.push, body, await http.cookie());
		expect(http.calls.at(-1)).toEqual({
			name: 'push',
			user: { id: 'user:counsellor-ofpc', own: null },
			body,
			stream: null
		});
	});

	it('PK-03 what an app sends names the stream that wakes it, as the stream itself does', async () => {
		const { cookie } = await http.cookie();
		for (const name of ['stream-of-this-app', 'a'.repeat(65)]) {
			await http.post(ROUTES.push, { protocol: PROTOCOL_VERSION }, { cookie, 'x-stream': name });
		}
		expect(http.calls.slice(-2).map(({ stream }) => stream)).toEqual(['stream-of-this-app', null]);
	});

	it('HT-10 takes a file as bytes, up to its limit', async () => {
		const headers = {
			...(await http.cookie()),
			'content-type': 'application/octet-stream',
			'x-file': encodeURIComponent(JSON.stringify({ name: 'é.pdf' }))
		};
		const upload = (payload: Buffer, extra = {}) =>
			http.app.inject({
				method: 'POST',
				url: ROUTES.fileUpload,
				payload,
				headers: { ...headers, ...extra }
			});
		expect((await upload(Buffer.alloc(1_000))).json()).toEqual({ stored: 'file:1' });
		expect(http.calls.at(-1)?.body).toEqual({ meta: { name: 'é.pdf' }, length: 1_000 });
		expect((await upload(Buffer.alloc(MAX_FILE_BYTES + 1))).statusCode).toBe(413);
		expect((await upload(Buffer.alloc(1), { 'x-file': '%' })).json().field).toBe('/x-file');
	});

	it('HT-10 a file leaves as a download, its name made harmless', async () => {
		const answer = await http.post(ROUTES.fileDownload, {}, await http.cookie());
		expect(answer.body).toBe('%PDF-');
		const disposition = String(answer.headers['content-disposition']);
		expect(disposition).toBe("attachment; filename*=UTF-8''%C3%A9%20.html.pdf");
		expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
	});

	it('HT-14 one person keeps only so many streams open', async () => {
		const own = await HttpWorld.create();
		const address = await own.app.listen({ port: 0, host: '127.0.0.1' });
		const headers = await own.cookie();
		const abort = new AbortController();
		const open = () => fetch(address + ROUTES.poke, { headers, signal: abort.signal });
		// An answer that nobody holds is collected, and its stream closed: another would be let in.
		const answers = await Promise.all(Array.from({ length: 20 }, open));
		const statuses = answers.map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(16);
		expect(statuses.filter((status) => status === 429)).toHaveLength(4);
		expect(own.calls.filter((one) => one.name === 'forgotten')).toHaveLength(0);
		abort.abort();
		await expect
			.poll(() => own.calls.filter((one) => one.name === 'forgotten').length, PATIENT)
			.toBe(answers.filter(({ ok }) => ok).length);
		const again = new AbortController();
		expect((await fetch(address + ROUTES.poke, { headers, signal: again.signal })).status).toBe(
			200
		);
		again.abort();
		await own.close();
	});

	it('HT-14 one person sends only so many files at once', async () => {
		const own = await HttpWorld.create();
		const address = await own.app.listen({ port: 0, host: '127.0.0.1' });
		const { port } = new URL(address);
		const headers = { ...(await own.cookie()), 'content-type': 'application/octet-stream' };
		const waiting = await Promise.all(
			Array.from({ length: 4 }, () => arrived({ port, path: ROUTES.fileUpload, headers }, '%'))
		);
		const ask = async () =>
			(await fetch(address + ROUTES.fileUpload, { method: 'POST', headers })).status;
		await expect.poll(ask, PATIENT).toBe(429);
		for (const request of waiting) request.destroy();
		await expect.poll(ask, PATIENT).toBe(400);
		await own.close();
	});

	it('HT-11 a stream says hello, pokes without content, and is forgotten when it closes', async () => {
		const own = await HttpWorld.create();
		const address = await own.app.listen({ port: 0, host: '127.0.0.1' });
		const abort = new AbortController();
		const answer = await fetch(`${address}${ROUTES.poke}?stream=stream-of-this-app`, {
			headers: await own.cookie(),
			signal: abort.signal
		});
		expect(answer.headers.get('content-type')).toBe('text/event-stream');
		let text = '';
		for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
			text += Buffer.from(chunk).toString();
			if (text.includes('poke')) break;
		}
		expect(text).toBe('event: hello\ndata: hello\n\nevent: poke\ndata: poke\n\n');
		expect(own.calls.at(-1)).toMatchObject({ name: 'connected', stream: 'stream-of-this-app' });
		abort.abort();
		await expect.poll(() => own.calls.at(-1)?.name, PATIENT).toBe('forgotten');
		await own.close();
	});
});

describe('accounts over HTTP', () => {
	it('HT-12 request, mail, confirmation, session, password, sign-out', async () => {
		const own = await HttpWorld.create();
		expect((await own.post(ROUTES.submit, submission())).json()).toEqual({ sent: true });
		const token = await own.world.lastToken();
		const entered = await own.post(ROUTES.enter, { token, device: 'personal' });
		expect(entered.json()).toMatchObject({ name: 'Léa Favre', fresh: true, hasPassword: false });
		const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
		const again = await own.post(ROUTES.enter, { token, device: 'personal' });
		expect([again.statusCode, again.json()]).toEqual([410, { error: 'linkSpent' }]);
		const body = { password: 'une-phrase-a-moi', current: null };
		const set = await own.post(ROUTES.password, body, { cookie });
		expect(set.json()).toMatchObject({ hasPassword: true, fresh: false });
		await own.post(ROUTES.logout, {}, { cookie });
		const ended = await own.app.inject({ url: ROUTES.session, headers: { cookie } });
		expect(ended.statusCode).toBe(401);
		const back = { email: 'lea.favre@exemple.ch', password: body.password, device: 'shared' };
		expect((await own.post(ROUTES.login, back)).statusCode).toBe(200);
		await own.close();
	});

	it('HT-14 requests one after another are no crowd', async () => {
		const own = await HttpWorld.create();
		for (let i = 0; i < 6; i++) {
			const answer = await own.post(ROUTES.submit, submission({ structure: 'nowhere' }));
			expect(answer.json()).toEqual({ error: 'unknown' });
		}
		await own.close();
	});

	it('HT-12 known and unknown addresses: equal status, body and headers', async () => {
		const answers = await Promise.all(
			['camille@ofpc.ch', 'nobody@ofpc.ch'].map((email) => http.post(ROUTES.link, { email }))
		);
		const [known, unknown] = answers.map(({ statusCode, body, headers }) => ({
			statusCode,
			body,
			headers: { ...headers, date: '' }
		}));
		expect(known).toEqual(unknown);
	});

	it('HT-12 lists the structures with their questionnaires', async () => {
		const { structures } = (await get(ROUTES.structures)).json();
		expect(structures.map((one: { id: string }) => one.id)).toEqual(['mife-ain', 'ofpc']);
	});
});
