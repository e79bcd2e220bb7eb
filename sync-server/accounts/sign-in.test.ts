import { describe, expect, it } from 'vitest';
import {
	AccountsWorld,
	FROM,
	codeOf,
	memberOf,
	submission
} from '../../tests/support/accounts-world';
import type { StoreCall } from '../../tests/support/memory-store';
import { StoreFull } from '../store/port';
import { addressPrefix } from './attempts';

const IP = '203.0.113.7';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PASSWORD = 'cheval-agrafe-pile';
const member = memberOf('ofpc');

async function withStaff(options = {}): Promise<AccountsWorld> {
	const world = await AccountsWorld.create(options);
	await world.accounts.ensureFictitiousStaff('ofpc', member, PASSWORD);
	return world;
}

const login = (world: AccountsWorld, changes = {}, ip = IP) =>
	world.accounts.login(
		{ email: member.email, password: PASSWORD, device: 'personal', ...changes },
		{ ip }
	);

async function sessionOf(world: AccountsWorld, token: string) {
	const session = await world.accounts.sessionOf(token);
	if (!session) throw new Error('no session');
	return session;
}

async function linkFor(world: AccountsWorld, email = member.email): Promise<string> {
	await world.accounts.requestLink({ email }, FROM);
	return world.lastToken('ofpc', email);
}

describe('signing in', () => {
	it('AC-18 says whose session it is, with standings from the primary documents', async () => {
		const world = await withStaff();
		const { token } = await login(world, { email: ' CAMILLE@ofpc.ch ' });
		const info = await world.accounts.sessionInfo(await sessionOf(world, token));
		expect(info).toEqual({
			user: member.user,
			name: 'Camille Rey',
			own: null,
			standings: [{ structure: 'ofpc', roles: ['counsellor', 'reception'], teams: [] }],
			hasPassword: true,
			fresh: false,
			others: []
		});
	});

	it('AC-08 a wrong password and an unknown address answer alike, with equal calls on the store', async () => {
		const calls: string[] = [];
		const world = await withStaff({
			hook: ({ op, when }: StoreCall) => when === 'before' && calls.push(op)
		});
		calls.length = 0;
		expect(await codeOf(login(world, { password: 'wrong' }))).toBe('badCredentials');
		const known = calls.splice(0);
		expect(await codeOf(login(world, { email: 'nobody@ofpc.ch' }))).toBe('badCredentials');
		expect(calls).toEqual(known);
	});

	it('AC-08 a link for a known and for an unknown address: same answer, same calls, one mail each', async () => {
		const calls: string[] = [];
		const world = await withStaff({
			hook: ({ op, when }: StoreCall) => when === 'before' && calls.push(op)
		});
		calls.length = 0;
		expect(await world.accounts.requestLink({ email: member.email }, FROM)).toBeUndefined();
		const known = calls.splice(0);
		expect(await world.accounts.requestLink({ email: 'nobody@ofpc.ch' }, FROM)).toBeUndefined();
		expect(calls).toEqual(known);
		const mails = [...(await world.mails('ofpc')), ...(await world.mails('mife-ain'))];
		expect(mails.map((one) => one.mail?.kind).sort()).toEqual(['noAccount', 'signInLink']);
		expect(mails.find((one) => one.mail?.kind === 'noAccount')?.mail?.data).toEqual({});
	});

	it('AC-01 a sign-in link works once, and mails go to the normalised address', async () => {
		const world = await withStaff();
		await world.accounts.requestLink({ email: 'Camille@OFPC.ch' }, FROM);
		const token = await world.lastToken('ofpc', member.email);
		const enter = () => world.accounts.enter({ token, device: 'shared' }, FROM);
		expect((await enter()).user._id).toBe(member.user);
		expect(await codeOf(enter())).toBe('linkSpent');
		expect(
			await codeOf(world.accounts.enter({ token: 'x'.repeat(44), device: 'shared' }, FROM))
		).toBe('linkSpent');
	});
});

describe('sessions', () => {
	it.each([
		['shared', 12 * HOUR, 11 * HOUR],
		['personal', 90 * DAY, 80 * DAY]
	] as const)(
		'AC-09 a %s session ends when idle, and slides with use',
		async (device, idle, used) => {
			const world = await withStaff();
			const { token } = await login(world, { device });
			for (let i = 0; i < 5; i++) {
				world.time += used;
				expect(await world.accounts.sessionOf(token)).not.toBeNull();
			}
			world.time += idle;
			expect(await world.accounts.sessionOf(token)).toBeNull();
		}
	);

	it('AC-09 a request soon after another writes nothing', async () => {
		const world = await withStaff();
		const { token } = await login(world);
		world.time += HOUR;
		expect((await sessionOf(world, token)).renewed).toBe(false);
		world.time += 4 * DAY;
		expect((await sessionOf(world, token)).renewed).toBe(true);
	});

	it('OU-03 whoever is signed in is let in where there is no room to note it', async () => {
		let full = false;
		const world = await withStaff({
			hook: ({ op, when }: StoreCall) => {
				if (full && op === 'put' && when === 'before') throw new StoreFull('no room');
			}
		});
		const { token } = await login(world);
		world.time += 4 * DAY;
		full = true;
		expect((await sessionOf(world, token)).renewed).toBe(false);
		full = false;
		expect((await sessionOf(world, token)).renewed).toBe(true);
	});

	it('AC-09 looking whether a session stands is no use of it', async () => {
		const world = await withStaff();
		const { token } = await login(world, { device: 'shared' });
		for (let i = 0; i < 11; i++) {
			world.time += HOUR;
			expect(await world.accounts.isOpen(token)).toBe(true);
		}
		world.time += HOUR;
		expect(await world.accounts.isOpen(token)).toBe(false);
	});

	it('AC-06 signing out ends the session at once', async () => {
		const world = await withStaff();
		const { token } = await login(world);
		await world.accounts.logout(token);
		expect(await world.accounts.sessionOf(token)).toBeNull();
	});

	it('AC-06 the token stands nowhere in the store', async () => {
		const world = await withStaff();
		const { token } = await login(world);
		const link = await linkFor(world);
		const kept = JSON.stringify(await world.docs('accounts', ''));
		expect(kept).not.toContain(token);
		expect(kept).not.toContain(link);
	});
});

describe('passwords', () => {
	const other = 'nouvelle-phrase-longue';

	it('AC-07 changing it asks for the current one and ends all other sessions', async () => {
		const world = await withStaff();
		const mine = (await login(world)).token;
		const stolen = (await login(world)).token;
		const session = await sessionOf(world, mine);
		const set = (current: string | null) =>
			world.accounts.setPassword(session, { password: other, current }, FROM);
		expect(await codeOf(set(null))).toBe('badCredentials');
		expect(await codeOf(set('wrong'))).toBe('badCredentials');
		expect(await codeOf(set(PASSWORD))).toBe('ok');
		expect(await world.accounts.sessionOf(stolen)).toBeNull();
		expect(await world.accounts.sessionOf(mine)).not.toBeNull();
		expect(await codeOf(login(world))).toBe('badCredentials');
		expect(await codeOf(login(world, { password: other }))).toBe('ok');
		expect(await codeOf(set(PASSWORD))).not.toBe('ok');
	});

	it('AC-07 a session fresh from a link sets it without the current one, once, for ten minutes', async () => {
		const world = await withStaff();
		const fresh = async () => {
			const token = await linkFor(world);
			return (await world.accounts.enter({ token, device: 'personal' }, FROM)).token;
		};
		const token = await fresh();
		const body = { password: other, current: null };
		expect(
			await codeOf(world.accounts.setPassword(await sessionOf(world, token), body, FROM))
		).toBe('ok');
		expect(
			await codeOf(world.accounts.setPassword(await sessionOf(world, token), body, FROM))
		).toBe('badCredentials');
		world.time += MINUTE;
		const late = await sessionOf(world, await fresh());
		world.time += 11 * MINUTE;
		expect(await codeOf(world.accounts.setPassword(late, body, FROM))).toBe('badCredentials');
	});

	it('AC-07 refuses one of too few different characters', async () => {
		const world = await withStaff();
		const session = await sessionOf(world, (await login(world)).token);
		const body = { password: 'abababababab', current: PASSWORD };
		const set = world.accounts.setPassword(session, body, FROM);
		expect(await codeOf(set)).toBe('invalid');
	});

	it('AC-08 an account without a password cannot be entered with any', async () => {
		const world = await AccountsWorld.create();
		await world.accounts.submit(submission(), IP);
		const token = await world.lastToken();
		await world.accounts.enter({ token, device: 'personal' }, FROM);
		const { email } = submission().person;
		for (const password of ['', 'null', PASSWORD]) {
			expect(await codeOf(login(world, { email, password }))).toBe('badCredentials');
		}
	});
});

describe('limits on attempts', () => {
	const wrong = (world: AccountsWorld, changes = {}, ip = IP) =>
		codeOf(login(world, { password: 'wrong', ...changes }, ip));

	it('AC-10 ten wrong passwords stop an account, from wherever; time opens it again', async () => {
		const world = await withStaff();
		for (let i = 0; i < 10; i++)
			expect(await wrong(world, {}, `198.51.100.${i}`)).toBe('badCredentials');
		expect(await wrong(world, {}, '198.51.100.99')).toBe('tooMany');
		expect(await codeOf(login(world))).toBe('tooMany');
		world.time += 15 * MINUTE;
		expect(await codeOf(login(world))).toBe('ok');
	});

	it('AC-10 unknown accounts are limited alike', async () => {
		const world = await withStaff();
		for (let i = 0; i < 10; i++) await wrong(world, { email: 'nobody@ofpc.ch' });
		expect(await wrong(world, { email: 'nobody@ofpc.ch' })).toBe('tooMany');
	});

	it('AC-10 the window slides: no double burst at its edge', async () => {
		const world = await withStaff();
		for (let i = 0; i < 5; i++) await wrong(world);
		world.time += 14 * MINUTE;
		for (let i = 0; i < 5; i++) await wrong(world);
		world.time += 2 * MINUTE;
		const codes = [];
		for (let i = 0; i < 7; i++) codes.push(await wrong(world));
		expect(codes.filter((code) => code === 'badCredentials')).toHaveLength(5);
	});

	it('AC-10 fifty guesses at once count one by one', async () => {
		const world = await withStaff();
		const codes = await Promise.all(
			Array.from({ length: 50 }, (_, i) => wrong(world, {}, `198.51.100.${i}`))
		);
		expect(codes.filter((code) => code === 'badCredentials')).toHaveLength(10);
	});

	it('AC-10 spraying many accounts from one address is limited, success does not clear it', async () => {
		const world = await withStaff();
		for (let i = 0; i < 99; i++) await wrong(world, { email: `x${i}@ofpc.ch` });
		expect(await codeOf(login(world))).toBe('ok');
		expect(await wrong(world, { email: 'y@ofpc.ch' })).toBe('badCredentials');
		expect(await codeOf(login(world))).toBe('tooMany');
	});

	it('AC-10 says how long to wait', async () => {
		const world = await withStaff();
		for (let i = 0; i < 10; i++) await wrong(world);
		world.time += 5 * MINUTE;
		await expect(login(world)).rejects.toMatchObject({ details: { retryAfter: 600 } });
	});

	it('AC-10 five links an hour to one mailbox, five requests an hour in one name', async () => {
		const world = await withStaff();
		const codes = [];
		for (let i = 0; i < 6; i++) {
			codes.push(await codeOf(world.accounts.requestLink({ email: member.email }, FROM)));
		}
		for (let i = 0; i < 6; i++) {
			const request = submission({ key: `request-key-00000000${i}` });
			codes.push(await codeOf(world.accounts.submit(request, IP)));
		}
		const five = ['ok', 'ok', 'ok', 'ok', 'ok', 'tooMany'];
		expect(codes).toEqual([...five, ...five]);
	});

	it.each([
		['203.0.113.7', '203.0.113.7'],
		['::ffff:203.0.113.7', '203.0.113.7'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
		['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
		['2001:db8::1', '2001:db8:0:0::/64'],
		['fe80::1%eth0', 'fe80:0:0:0::/64'],
		['::1', '0:0:0:0::/64']
	])('AC-10 counts %s as %s', (ip, prefix) => {
		expect(addressPrefix(ip)).toBe(prefix);
	});
});
