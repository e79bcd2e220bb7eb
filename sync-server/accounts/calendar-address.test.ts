import { describe, expect, it } from 'vitest';
import { AccountsWorld, FROM, codeOf, memberOf } from '../../tests/support/accounts-world';
import { setStaff } from '../../tests/support/team-world';
import { LIMITS } from './attempts';
import type { Session } from './sessions';

const PASSWORD = 'cheval-agrafe-pile';
const ZONE = 'Europe/Zurich';
const { user: CAMILLE, email } = memberOf('ofpc');

async function signedIn() {
	const world = await AccountsWorld.create();
	await world.accounts.ensureFictitiousStaff('ofpc', memberOf('ofpc'), PASSWORD);
	const session = await enter(world);
	return { world, session };
}

async function enter(world: AccountsWorld): Promise<Session> {
	const credentials = { email, password: PASSWORD, device: 'personal' as const };
	const { token } = await world.accounts.login(credentials, FROM);
	return (await world.accounts.sessionOf(token)) as Session;
}

const opened = (world: AccountsWorld, secret: string, ip = FROM.ip) =>
	codeOf(world.accounts.subscribedBy(secret, ip));

describe('the address of an agenda', () => {
	it('AC-70 says the language of the account, once it has one', async () => {
		const { world, session } = await signedIn();
		const secret = await world.accounts.openCalendar(session, ZONE);
		expect((await world.accounts.subscribedBy(secret, FROM.ip)).language).toBeUndefined();
		await world.accounts.chooseLanguage(session, 'en');
		expect((await world.accounts.subscribedBy(secret, FROM.ip)).language).toBe('en');
	});

	it('AG-64 opens her agenda, and the store keeps a hash of it', async () => {
		const { world, session } = await signedIn();
		expect(await world.accounts.calendar(session)).toEqual({ since: null, zone: null });
		const secret = await world.accounts.openCalendar(session, ZONE);
		expect(await world.accounts.subscribedBy(secret, FROM.ip)).toEqual({
			as: { id: CAMILLE, own: null },
			zone: ZONE
		});
		expect(await world.accounts.calendar(session)).toEqual({ since: world.time, zone: ZONE });
		const kept = JSON.stringify(await world.docs('accounts', ''));
		expect(kept).toContain(CAMILLE);
		expect(kept).not.toContain(secret.slice(22));
		expect(secret.slice(22).length).toBeGreaterThanOrEqual(43);
	});

	it('AG-64 a new one ends the one before; switched off there is none', async () => {
		const { world, session } = await signedIn();
		const first = await world.accounts.openCalendar(session, ZONE);
		const second = await world.accounts.openCalendar(session, ZONE);
		expect(await opened(world, first)).toBe('unknown');
		expect(await opened(world, second)).toBe('ok');
		await world.accounts.closeCalendar(session);
		expect(await opened(world, second)).toBe('unknown');
		expect(await world.accounts.calendar(session)).toEqual({ since: null, zone: null });
	});

	it('AG-64 of two made at once one opens', async () => {
		const { world, session } = await signedIn();
		const both = await Promise.all([1, 2].map(() => world.accounts.openCalendar(session, ZONE)));
		const answers = await Promise.all(both.map((secret) => opened(world, secret)));
		expect(answers.sort()).toEqual(['ok', 'unknown']);
	});

	it('AG-64 a new password ends it, and so does signing out everywhere else', async () => {
		const one = await signedIn();
		const first = await one.world.accounts.openCalendar(one.session, ZONE);
		const request = { password: 'une-autre-phrase', current: PASSWORD };
		await one.world.accounts.setPassword(one.session, request, FROM);
		expect(await opened(one.world, first)).toBe('unknown');
		const two = await signedIn();
		const second = await two.world.accounts.openCalendar(two.session, ZONE);
		await two.world.accounts.endOtherDevices(two.session, FROM);
		expect(await opened(two.world, second)).toBe('unknown');
		expect(await two.world.accounts.calendar(await enter(two.world))).toEqual({
			since: null,
			zone: null
		});
	});

	it('AG-64 is made for a counsellor, in a time zone that there is', async () => {
		const { world, session } = await signedIn();
		expect(await codeOf(world.accounts.openCalendar(session, 'Mars/Olympus'))).toBe('invalid');
		await setStaff(world, 'ofpc', [{ ...memberOf('ofpc'), roles: ['reception'] }]);
		expect(await codeOf(world.accounts.openCalendar(session, ZONE))).toBe('unknown');
	});

	it('AG-65 what opens nothing is counted by internet address; one that stands still opens', async () => {
		const { world, session } = await signedIn();
		const secret = await world.accounts.openCalendar(session, ZONE);
		const wrong = [`${secret.slice(0, -1)}_`, 'x'.repeat(66), '', '../user', 'é'.repeat(70)];
		for (const one of wrong) expect(await opened(world, one)).toBe('unknown');
		for (let i = wrong.length; i < LIMITS.calendarAddress.max; i++)
			await opened(world, 'y'.repeat(66));
		expect(await opened(world, 'y'.repeat(66))).toBe('tooMany');
		expect(await opened(world, 'y'.repeat(66), '203.0.113.8')).toBe('unknown');
		expect(await opened(world, secret)).toBe('ok');
	});

	it('AG-65 one that stands is read sixty times an hour at most', async () => {
		const { world, session } = await signedIn();
		const secret = await world.accounts.openCalendar(session, ZONE);
		for (let i = 0; i < LIMITS.calendar.max; i++) await opened(world, secret);
		expect(await opened(world, secret)).toBe('tooMany');
		world.time += LIMITS.calendar.windowMs;
		expect(await opened(world, secret)).toBe('ok');
	});
});
