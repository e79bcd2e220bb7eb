import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { HttpWorld } from '../../tests/support/http-world';

let http: HttpWorld;
beforeAll(async () => void (http = await HttpWorld.create()));
afterAll(() => http.close());

const token = 'nothing-behind-this-link';
const referral = {
	token,
	key: 'referral-key-000001',
	firstName: 'Anna',
	surname: 'Essai',
	email: null,
	phone: '+41220000000',
	need: 'Une autre voie.'
};

it.each([
	[ROUTES.partnerPage, { token }],
	[ROUTES.partnerRefer, referral],
	[ROUTES.referralAsked, { token }],
	[ROUTES.referralDecline, { token }]
])('AC-121, AC-122, AC-124 a link that leads nowhere opens nothing at %s', async (url, body) => {
	const answer = await http.post(url, body);
	expect(answer.json()).toEqual({ error: 'linkSpent' });
	expect(answer.headers['cache-control']).toBe('no-store');
	const byAddress = await http.app.inject({ method: 'GET', url: `${url}?token=${token}` });
	expect(byAddress.statusCode).toBe(404);
});

it.each([
	['/firstName', { firstName: '' }],
	['/need', { need: '' }],
	['/email', { email: 'anna' }],
	['/phone', { phone: 'x'.repeat(31) }]
])('AC-122 what is missing or wrong is named by its field: %s', async (field, changes) => {
	const answer = await http.post(ROUTES.partnerRefer, { ...referral, ...changes });
	expect(answer.json().error).toBe('invalid');
	expect(String(answer.json().field)).toContain(field);
});
