import { describe, expect, it } from 'vitest';
import { AccountsWorld, FROM, codeOf, memberOf } from '../../tests/support/accounts-world';
import type { From } from './from';
import type { DeviceProof } from './known-devices';

const PASSWORD = 'cheval-agrafe-pile';
const member = memberOf('ofpc');
const other = memberOf('mife-ain');
/** A centre's one address, behind which the victim and the other sit. */
const CENTRE = '203.0.113.7';

async function withStaff(): Promise<AccountsWorld> {
	const world = await AccountsWorld.create();
	await world.accounts.ensureFictitiousStaff('ofpc', member, PASSWORD);
	await world.accounts.ensureFictitiousStaff('mife-ain', other, PASSWORD);
	return world;
}

const login = (world: AccountsWorld, from: From, changes = {}) =>
	world.accounts.login(
		{ email: member.email, password: PASSWORD, device: 'personal', ...changes },
		from
	);

const wrong = (world: AccountsWorld, from: From, changes = {}) =>
	codeOf(login(world, from, { password: 'wrong', ...changes }));

const showing = (proof: DeviceProof | null, ip = CENTRE): From => ({
	ip,
	cookies: proof ? { [proof.name]: proof.value } : {}
});

/** Somebody spends all that may be tried: of the account, and of the address. */
async function spend(world: AccountsWorld): Promise<void> {
	for (let i = 0; i < 10; i++) await wrong(world, { ip: `198.51.100.${i}` });
	for (let i = 0; i < 100; i++) await wrong(world, { ip: CENTRE }, { email: `x${i}@ofpc.ch` });
	for (let i = 0; i < 5; i++)
		await codeOf(world.accounts.requestLink({ email: member.email }, { ip: '192.0.2.1' }));
	for (let i = 0; i < 60; i++)
		await codeOf(world.accounts.requestLink({ email: `x${i}@ofpc.ch` }, { ip: CENTRE }));
}

describe('a device known to an account', () => {
	it('AC-24 gets in whatever others have tried, by password and by mail', async () => {
		const world = await withStaff();
		const { proof } = await login(world, FROM);
		await spend(world);
		expect(await codeOf(login(world, { ip: CENTRE }))).toBe('tooMany');
		expect(await codeOf(world.accounts.requestLink({ email: member.email }, FROM))).toBe('tooMany');
		expect(await codeOf(login(world, showing(proof)))).toBe('ok');
		const ask = world.accounts.requestLink({ email: member.email }, showing(proof));
		expect(await codeOf(ask)).toBe('ok');
	}, 60_000);

	it('AC-24 has an allowance of its own, and no more than that', async () => {
		const world = await withStaff();
		const { proof } = await login(world, FROM);
		for (let i = 0; i < 10; i++) expect(await wrong(world, showing(proof))).toBe('badCredentials');
		expect(await codeOf(login(world, showing(proof)))).toBe('tooMany');
		expect(await codeOf(login(world, { ip: '198.51.100.1' }))).toBe('ok');
		for (let i = 0; i < 5; i++)
			await world.accounts.requestLink({ email: member.email }, showing(proof));
		const sixth = world.accounts.requestLink({ email: member.email }, showing(proof));
		expect(await codeOf(sixth)).toBe('tooMany');
	});

	it('AC-24 a proof opens nothing, and counts for its own account alone', async () => {
		const world = await withStaff();
		const { proof } = await login(world, FROM);
		expect(await wrong(world, showing(proof))).toBe('badCredentials');
		const theirs = (await login(world, FROM, { email: other.email })).proof;
		for (let i = 0; i < 10; i++) await wrong(world, { ip: '192.0.2.9' }, { email: other.email });
		const renamed = { name: theirs?.name ?? '', value: proof?.value ?? '' };
		for (const shown of [proof, renamed]) {
			expect(await codeOf(login(world, showing(shown), { email: other.email }))).toBe('tooMany');
		}
		expect(await codeOf(login(world, showing(theirs), { email: other.email }))).toBe('ok');
	});

	it.each([
		['another key', (value: string) => `x${value}`],
		['no key', (value: string) => value.slice(value.indexOf('.'))],
		['half of it', (value: string) => value.slice(0, -1)],
		['nothing', () => ''],
		['no proof at all', () => 'x'.repeat(5_000)]
	])('AC-24 a forged proof (%s) is none', async (_what, forge) => {
		const world = await withStaff();
		const { proof } = await login(world, FROM);
		for (let i = 0; i < 10; i++) await wrong(world, { ip: `198.51.100.${i}` });
		const forged = { name: proof?.name ?? '', value: forge(proof?.value ?? '') };
		expect(await codeOf(login(world, showing(forged)))).toBe('tooMany');
	});

	it('AC-24 a new password, or signing out everywhere else, makes every other device unknown', async () => {
		const world = await withStaff();
		const stolen = (await login(world, FROM)).proof;
		const mine = await login(world, FROM);
		const session = await world.accounts.sessionOf(mine.token);
		const kept = session && (await world.accounts.endOtherDevices(session, showing(mine.proof)));
		for (let i = 0; i < 10; i++) await wrong(world, { ip: `198.51.100.${i}` });
		expect(await codeOf(login(world, showing(stolen)))).toBe('tooMany');
		expect(await codeOf(login(world, showing(kept ?? null)))).toBe('ok');
	});

	it('AC-24, AC-05 the proof names nobody', async () => {
		const world = await withStaff();
		const { proof, token } = await login(world, FROM);
		for (const told of [member.email, member.user, 'camille', token]) {
			expect(JSON.stringify(proof)).not.toContain(told);
		}
	});
});

describe('the way in by mail', () => {
	it('AC-25 every link that was counted has left, and lets in whatever is tried from the same address', async () => {
		const world = await withStaff();
		for (let i = 0; i < 8; i++) {
			await codeOf(world.accounts.requestLink({ email: member.email }, { ip: '192.0.2.1' }));
		}
		const links = (await world.mails()).filter((one) => one.mail?.kind === 'signInLink');
		expect(links).toHaveLength(5);
		const guess = (n: number) =>
			codeOf(world.accounts.enter({ token: `${n}`.padStart(44, 'x'), device: 'personal' }, FROM));
		for (let n = 0; n < 100; n++) expect(await guess(n)).toBe('linkSpent');
		expect(await guess(100)).toBe('tooMany');
		const token = links[0]?.mail?.data.token ?? '';
		expect(await codeOf(world.accounts.enter({ token, device: 'personal' }, FROM))).toBe('ok');
	});
});
