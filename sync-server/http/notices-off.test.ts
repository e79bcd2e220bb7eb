import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NETWORK } from '#domain/ids';
import { ROUTES } from '#protocol/routes';
import { SwitchOff } from '../notices/switch-off';
import { memberOf } from '../../tests/support/accounts-world';
import { HttpWorld } from '../../tests/support/http-world';

const PUBLIC_URL = 'https://jemoriente.test';

let http: HttpWorld;
beforeAll(async () => void (http = await HttpWorld.create()));
afterAll(() => http.close());

/** The path of somebody's link, as the server under test signs it. */
function pathOf(user: string): string {
	const { store, ports } = http.world;
	const off = new SwitchOff({ ...ports, store, mac: (text) => text, publicUrl: PUBLIC_URL });
	return encodeURI(off.linkOf(user).slice(PUBLIC_URL.length));
}

const settings = async () => (await http.world.store.open(NETWORK)).withPrefix('noticeSettings:');

describe('switching mails off over HTTP', () => {
	it('NO-16 looking at the page changes nothing: programs that check mails open links', async () => {
		const page = await http.app.inject(pathOf('user:a'));
		expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
		expect(page.body).toContain('<form method="post"');
		expect(page.headers['content-security-policy']).toContain("form-action 'self'");
		expect(await settings()).toEqual([]);
	});

	it.each([
		['a mail program', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
		['another', 'multipart/form-data; boundary=x', '--x--'],
		['the page’s button', 'application/x-www-form-urlencoded', '']
	])('NO-16 %s does it with one click', async (who, type, payload) => {
		const user = `user:${who.length}`;
		const headers = { 'content-type': type };
		const url = pathOf(user);
		const done = await http.app.inject({ method: 'POST', url, headers, payload });
		expect([done.statusCode, done.body.includes('C’est fait')]).toEqual([200, true]);
		expect((await settings()).some(({ author }) => author === user)).toBe(true);
	});

	it('NO-16, ML-08 the page is in the language of its user’s mails, else in that of his browser', async () => {
		const { user } = memberOf('ofpc');
		const cookie = await http.cookie();
		const german = { 'accept-language': 'de' };
		const english = { 'accept-language': 'en' };
		const at = (url: string, headers: Record<string, string>) =>
			http.app.inject({ method: 'GET', url, headers });
		expect((await at(pathOf(user), german)).body).toContain('<html lang="fr">');
		expect((await at(pathOf(user), english)).body).toContain('Stop receiving emails');
		await http.post(ROUTES.language, { language: 'fr' }, cookie);
		expect((await at(pathOf(user), english)).body).toContain('Ne plus recevoir de messages');
		await http.post(ROUTES.language, { language: 'en' }, cookie);
		const asked = await at(pathOf(user), german);
		expect(asked.body).toContain('<html lang="en">');
		expect(asked.body).toContain('Stop these emails');
		const unknown = await at('/moins-de-messages/abc.def', english);
		expect(unknown.body).toContain('This link leads nowhere');
	});

	it('NO-16 a long name of a user is no hindrance', async () => {
		const page = await http.app.inject(pathOf(`user:${'x'.repeat(120)}`));
		expect(page.statusCode).toBe(200);
	});

	it('NO-16 a link that this server never made leads nowhere', async () => {
		const before = await settings();
		for (const method of ['GET', 'POST'] as const) {
			const answer = await http.app.inject({ method, url: '/moins-de-messages/abc.def' });
			expect(answer.statusCode).toBe(404);
		}
		expect(await settings()).toEqual(before);
	});
});
