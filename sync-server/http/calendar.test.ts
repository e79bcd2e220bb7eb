import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { HttpWorld } from '../../tests/support/http-world';
import { setStaff } from '../../tests/support/team-world';

const lines: string[] = [];
const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
let http: HttpWorld;
let headers: { cookie: string };
beforeAll(async () => {
	http = await HttpWorld.create({ logger });
	headers = await http.cookie();
});
afterAll(() => http.close());

async function address(): Promise<string> {
	const answer = await http.post(ROUTES.calendarOn, { zone: 'Europe/Zurich' }, headers);
	return answer.json<{ address: string }>().address;
}

const get = (url: string) => http.app.inject({ url: new URL(url, 'https://x.test').pathname });

describe('a subscribed calendar over HTTP', () => {
	it.each([ROUTES.calendarOn, ROUTES.calendarOff])(
		'AG-64 %s asks for a session before it reads its body, and only from here',
		async (url) => {
			expect((await http.post(url, '{"broken')).json()).toEqual({ error: 'signIn' });
			const foreign = { ...headers, 'sec-fetch-site': 'cross-site' };
			expect((await http.post(url, {}, foreign)).json()).toEqual({ error: 'forbidden' });
		}
	);

	it.each([[{ zone: 7 }], [{ zone: '' }], [{ zone: 'Mars/Olympus' }], [{ zone: null }]])(
		'AG-64 %j is no time zone',
		async (body) => {
			const answer = await http.post(ROUTES.calendarOn, body, headers);
			expect([answer.statusCode, answer.json()]).toEqual([
				400,
				{ error: 'invalid', field: '/zone' }
			]);
		}
	);

	it('AG-64 an address is told once, opens without a session, and ends', async () => {
		const first = await address();
		expect(first).toMatch(/^https:\/\/jemoriente\.test\/api\/calendar\/[\w-]{66}\.ics$/);
		const file = await get(first);
		expect([file.statusCode, file.headers['content-type']]).toEqual([
			200,
			'text/calendar; charset=utf-8'
		]);
		expect(file.body.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
		const state = await http.app.inject({ url: ROUTES.calendar, headers });
		expect(state.json()).toEqual({ since: http.world.time, zone: 'Europe/Zurich' });
		const second = await address();
		expect((await get(first)).statusCode).toBe(404);
		expect((await get(second)).statusCode).toBe(200);
		const off = await http.post(ROUTES.calendarOff, {}, headers);
		expect(off.json()).toEqual({ since: null, zone: null });
		expect((await get(second)).statusCode).toBe(404);
	});

	it('AG-65 whatever opens nothing is answered alike, to the header', async () => {
		const stands = await address();
		const gone = await address();
		await http.post(ROUTES.calendarOff, {}, headers);
		const never = `/api/calendar/${'x'.repeat(66)}.ics`;
		const addresses = [stands, gone, never, '/api/calendar/x'];
		const answers = await Promise.all(addresses.map(get));
		const told = answers.map(({ statusCode, body, headers: sent }) => {
			const { date, ...rest } = sent;
			void date;
			return { statusCode, body, rest };
		});
		for (const one of told) expect(one).toEqual(told[0]);
		expect(told[0]).toMatchObject({ statusCode: 404, body: '{"error":"unknown"}' });
	});

	it('AG-65 nobody on the way keeps it, and no log names it', async () => {
		const url = await address();
		const answer = await get(url);
		expect(answer.headers).toMatchObject({
			'cache-control': 'private, no-store',
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff'
		});
		const secret = url.slice(url.lastIndexOf('/') + 1, -4);
		expect(lines.join('')).toContain(ROUTES.calendarFile);
		expect(lines.join('')).not.toContain(secret.slice(22));
	});

	it('AG-65 of whoever is no counsellor any more there is none', async () => {
		const url = await address();
		await setStaff(http.world, 'ofpc', []);
		const answer = await get(url);
		expect([answer.statusCode, answer.body]).toEqual([404, '{"error":"unknown"}']);
	});
});
