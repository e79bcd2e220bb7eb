import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { submission } from '../../tests/support/accounts-world';
import { HttpWorld, PASSWORD } from '../../tests/support/http-world';
import { addMembers, newcomer } from '../../tests/support/team-world';

let http: HttpWorld;
beforeAll(async () => void (http = await HttpWorld.create()));
afterAll(() => http.close());

const credentials = { email: 'camille@ofpc.ch', password: PASSWORD, device: 'personal' };

/** The cookies an answer sets, each `name=value; attributes`. */
function cookiesOf(answer: { headers: Record<string, unknown> }): string[] {
	return [answer.headers['set-cookie'] ?? []].flat().map(String);
}

const proofIn = (cookies: string[]) => cookies.find((one) => one.startsWith('__Host-known-')) ?? '';
const bare = (cookie: string) => cookie.split(';')[0] ?? '';

describe('one’s own account over HTTP', () => {
	it.each([
		...[ROUTES.endDevice, ROUTES.endOtherDevices, ROUTES.actAs],
		...[ROUTES.language, ROUTES.team, ROUTES.invite]
	])('HT-09 %s asks for a session before it reads its body, and only from here', async (url) => {
		expect((await http.post(url, '{"broken')).json()).toEqual({ error: 'signIn' });
		const foreign = { ...(await http.cookie()), 'sec-fetch-site': 'cross-site' };
		expect((await http.post(url, {}, foreign)).json()).toEqual({ error: 'forbidden' });
	});

	it.each([
		[ROUTES.endDevice, { id: '../user' }, '/id'],
		[ROUTES.endDevice, { id: 7 }, '/id'],
		[ROUTES.actAs, { user: {} }, '/user'],
		[ROUTES.language, { language: 'xx' }, '/language'],
		[ROUTES.team, { structure: 'Accounts/..' }, '/structure'],
		[ROUTES.invite, { structure: 'ofpc', user: null }, '/user']
	])('HT-01 %s names what is wrong in %j', async (url, body, field) => {
		const answer = await http.post(url, body, await http.cookie());
		expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'invalid', field }]);
	});

	it('HT-07 the proof of a known device is unreadable, for this host alone, and outlives the session', async () => {
		const answer = await http.post(ROUTES.login, credentials);
		const proof = proofIn(cookiesOf(answer));
		for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
			expect(proof).toContain(part);
		}
		expect(proof).toContain(`Max-Age=${365 * 24 * 3_600}`);
		const session = cookiesOf(answer).find((one) => one.startsWith('__Host-session')) ?? '';
		const left = await http.post(ROUTES.logout, {}, { cookie: `${bare(session)}; ${bare(proof)}` });
		expect(cookiesOf(left).map((one) => one.split('=')[0])).toEqual(['__Host-session']);
	});

	it('HT-07 an answer to a wrong password sets no cookie', async () => {
		const own = await HttpWorld.create();
		const answer = await own.post(ROUTES.login, { ...credentials, password: 'wrong' });
		expect(cookiesOf(answer)).toEqual([]);
		await own.close();
	});

	it('HT-07 a tablet keeps no more than twenty proofs', async () => {
		const old = Array.from({ length: 30 }, (_, i) => `__Host-known-old${i}=x.y`);
		const answer = await http.post(ROUTES.login, credentials, { cookie: old.join('; ') });
		const cleared = cookiesOf(answer).filter(
			(one) => one.includes('Max-Age=0') || /1970/.test(one)
		);
		expect(cleared).toHaveLength(11);
		expect(proofIn(cookiesOf(answer).filter((one) => !cleared.includes(one)))).not.toBe('');
	});

	it('AC-24 a known device is let in after others have spent the account’s tries', async () => {
		const own = await HttpWorld.create();
		const proof = bare(proofIn(cookiesOf(await own.post(ROUTES.login, credentials))));
		for (let i = 0; i < 10; i++)
			await own.post(ROUTES.login, { ...credentials, password: 'wrong' });
		expect((await own.post(ROUTES.login, credentials)).statusCode).toBe(429);
		expect((await own.post(ROUTES.login, credentials, { cookie: proof })).statusCode).toBe(200);
		await own.close();
	});

	it('AC-22, AC-23 devices are listed and ended; the one ended is asked to sign in', async () => {
		const own = await HttpWorld.create();
		const agent = { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Firefox/145.0' };
		const phone = await own.post(ROUTES.login, credentials, agent);
		const cookie = bare(cookiesOf(phone)[0] ?? '');
		const mine = await own.cookie();
		const list = await own.app.inject({ url: ROUTES.devices, headers: mine });
		const { devices } = list.json<{ devices: { id: string; here: boolean; browser: string }[] }>();
		expect(devices.map((one) => [one.browser, one.here]).sort()).toEqual([
			['firefox', false],
			['other', true]
		]);
		const other = devices.find((one) => !one.here);
		const left = await own.post(ROUTES.endDevice, { id: other?.id }, mine);
		expect(left.json().devices).toHaveLength(1);
		const ended = await own.app.inject({ url: ROUTES.session, headers: { cookie } });
		expect([ended.statusCode, ended.json()]).toEqual([401, { error: 'signIn' }]);
		await own.close();
	});

	it('AC-70 the language is chosen on one device and told to the next that signs in', async () => {
		const own = await HttpWorld.create();
		const chosen = await own.post(ROUTES.language, { language: 'en' }, await own.cookie());
		expect([chosen.statusCode, chosen.json().language]).toEqual([200, 'en']);
		const next = await own.post(ROUTES.login, credentials, { cookie: 'language=fr' });
		expect(next.json().language).toBe('en');
		await own.close();
	});

	it('AC-71 who signs in where English was chosen has chosen it', async () => {
		const own = await HttpWorld.create();
		const first = await own.post(ROUTES.login, credentials, { cookie: 'language=en' });
		expect(first.json().language).toBe('en');
		await own.close();
	});

	it('AC-23 signing out everywhere else keeps this device, and keeps it known', async () => {
		const own = await HttpWorld.create();
		const other = await own.cookie();
		const mine = await own.post(ROUTES.login, credentials);
		const headers = { cookie: cookiesOf(mine).map(bare).join('; ') };
		const answer = await own.post(ROUTES.endOtherDevices, {}, headers);
		expect(answer.json().devices).toHaveLength(1);
		expect(proofIn(cookiesOf(answer))).not.toBe('');
		const ask = async (from: Record<string, string>) =>
			(await own.app.inject({ url: ROUTES.session, headers: from })).statusCode;
		expect([await ask(headers), await ask(other)]).toEqual([200, 401]);
		await own.close();
	});

	it('AC-21 who goes on as another of his own no longer syncs as the first', async () => {
		const own = await HttpWorld.create();
		const enter = async () => {
			const token = await own.world.lastToken();
			return own.post(ROUTES.enter, { token, device: 'personal' });
		};
		const { email } = submission().person;
		await own.post(ROUTES.submit, submission());
		const { user } = (await enter()).json();
		own.world.time += 1;
		const member = newcomer('ofpc', email);
		await addMembers(own.world, 'ofpc', member);
		const joined = await enter();
		const cookie = bare(cookiesOf(joined)[0] ?? '');
		const sync = (as: string) => own.post(ROUTES.pull, {}, { cookie, 'x-user': as });
		expect((await sync(member.user)).statusCode).toBe(200);
		const gone = await own.post(ROUTES.actAs, { user }, { cookie });
		expect(gone.json()).toMatchObject({ user, others: [{ user: member.user, structure: 'ofpc' }] });
		expect((await sync(member.user)).json()).toEqual({ error: 'signIn' });
		expect((await sync(user)).statusCode).toBe(200);
		await own.close();
	});
});
