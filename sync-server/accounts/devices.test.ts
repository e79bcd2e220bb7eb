import { describe, expect, it } from 'vitest';
import { ConnectedDevices } from '#protocol/accounts';
import { check } from '#protocol/check';
import { AccountsWorld, FROM, codeOf, memberOf } from '../../tests/support/accounts-world';
import { Accounts } from './accounts';
import type { From } from './from';

const DAY = 24 * 3_600_000;
const PASSWORD = 'cheval-agrafe-pile';
const member = memberOf('ofpc');
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1';

/** Two people of staff; the first is signed in on a laptop and on a phone. */
async function signedIn() {
	const world = await AccountsWorld.create();
	await world.accounts.ensureFictitiousStaff('ofpc', member, PASSWORD);
	await world.accounts.ensureFictitiousStaff('mife-ain', memberOf('mife-ain'), PASSWORD);
	const laptop = await login(world, { ...FROM, agent: FIREFOX });
	world.time += DAY;
	const phone = await login(world, { ip: '198.51.100.77', agent: IPHONE });
	return { world, laptop, phone };
}

async function login(world: AccountsWorld, from: From, email = member.email): Promise<string> {
	const credentials = { email, password: PASSWORD, device: 'personal' as const };
	return (await world.accounts.login(credentials, from)).token;
}

async function session(world: AccountsWorld, token: string) {
	const found = await world.accounts.sessionOf(token);
	if (!found) throw new Error('no session');
	return found;
}

describe('connected devices', () => {
	it('AC-22 are told in words, with the day of the last use, and which one asks', async () => {
		const { world, laptop, phone } = await signedIn();
		world.time += 2 * DAY;
		await world.accounts.sessionOf(laptop);
		const answer = await world.accounts.devices(await session(world, laptop));
		expect(check(ConnectedDevices, answer).ok).toBe(true);
		const told = answer.devices.map(({ browser, system, since, lastSeen, here }) => ({
			browser,
			system,
			since: new Date(since).toISOString().slice(0, 10),
			lastSeen,
			here
		}));
		const mine = { since: '2026-11-23', lastSeen: '2026-11-26', here: true };
		const other = { since: '2026-11-24', lastSeen: '2026-11-24', here: false };
		expect(told).toEqual([
			{ browser: 'firefox', system: 'linux', ...mine },
			{ browser: 'safari', system: 'iphone', ...other }
		]);
		expect(JSON.stringify(answer)).not.toContain(phone);
	});

	it('AC-22, AC-05 nothing in the store tells where a device is, nor all that its browser said', async () => {
		const { world } = await signedIn();
		const kept = JSON.stringify(await world.docs('accounts', 'session:'));
		for (const told of [FROM.ip, '198.51.100.77', 'Mozilla', 'iPhone OS', '145.0']) {
			expect(kept).not.toContain(told);
		}
	});

	it('AC-22 those that have ended are not among them', async () => {
		const { world, laptop, phone } = await signedIn();
		await world.accounts.logout(phone);
		expect((await world.accounts.devices(await session(world, laptop))).devices).toHaveLength(1);
		const late = await login(world, FROM);
		world.time += 89 * DAY;
		await world.accounts.sessionOf(late);
		world.time += 2 * DAY;
		expect((await world.accounts.devices(await session(world, late))).devices).toHaveLength(1);
	});

	it('AC-23 one is ended at once, on every process, and only one', async () => {
		const { world, laptop, phone } = await signedIn();
		const elsewhere = await Accounts.open(world.ports);
		const { devices } = await world.accounts.devices(await session(world, laptop));
		const other = devices.find((one) => !one.here);
		const left = await world.accounts.endDevice(await session(world, laptop), other?.id ?? '');
		expect(left.devices.map((one) => one.here)).toEqual([true]);
		expect(await elsewhere.sessionOf(phone)).toBeNull();
		expect(await elsewhere.isOpen(phone)).toBe(false);
		expect(await elsewhere.sessionOf(laptop)).not.toBeNull();
	});

	it('AC-23 nobody ends another’s, whatever he names', async () => {
		const { world, laptop, phone } = await signedIn();
		const foreign = await login(world, FROM, memberOf('mife-ain').email);
		const { devices } = await world.accounts.devices(await session(world, laptop));
		const stored = (await world.docs('accounts', 'session:')).map(({ _id }) => _id);
		for (const id of [...devices.map((one) => one.id), ...stored, laptop, phone]) {
			const left = await world.accounts.endDevice(await session(world, foreign), id);
			expect(left.devices).toHaveLength(1);
		}
		expect(await world.accounts.sessionOf(laptop)).not.toBeNull();
		expect(await world.accounts.sessionOf(phone)).not.toBeNull();
	});

	it('AC-23 all others are ended at once, those too that the index does not show yet', async () => {
		const world = await AccountsWorld.create({ lag: true });
		await world.accounts.ensureFictitiousStaff('ofpc', member, PASSWORD);
		const mine = await login(world, FROM);
		const others = [await login(world, FROM), await login(world, FROM)];
		await world.accounts.endOtherDevices(await session(world, mine), FROM);
		for (const token of others) expect(await world.accounts.sessionOf(token)).toBeNull();
		expect(await world.accounts.sessionOf(mine)).not.toBeNull();
	});

	it('AC-23 of two who end each other at once one remains', async () => {
		const { world, laptop, phone } = await signedIn();
		const both = [await session(world, laptop), await session(world, phone)];
		const codes = await Promise.all(
			both.map((one) => codeOf(world.accounts.endOtherDevices(one, FROM)))
		);
		expect(codes.sort()).toEqual(['ok', 'signIn']);
		const open = [laptop, phone].map((token) => world.accounts.isOpen(token));
		expect((await Promise.all(open)).filter(Boolean)).toHaveLength(1);
	});
});
