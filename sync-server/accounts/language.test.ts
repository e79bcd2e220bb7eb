import { describe, expect, it } from 'vitest';
import { AccountsWorld, FROM, memberOf, submission } from '../../tests/support/accounts-world';
import { addMembers, newcomer } from '../../tests/support/team-world';
import type { From } from './from';

const PASSWORD = 'cheval-agrafe-pile';
const member = memberOf('ofpc');
const ENGLISH: From = { ...FROM, language: 'en', chosen: 'en' };

async function withStaff(): Promise<AccountsWorld> {
	const world = await AccountsWorld.create();
	await world.accounts.ensureFictitiousStaff('ofpc', member, PASSWORD);
	return world;
}

/** Signs in. @returns the session, as the next request finds it */
async function signIn(
	world: AccountsWorld,
	from: From = FROM,
	device: 'personal' | 'shared' = 'personal'
) {
	const asked = { email: member.email, password: PASSWORD, device };
	return sessionOf(world, (await world.accounts.login(asked, from)).token);
}

async function sessionOf(world: AccountsWorld, token: string) {
	const session = await world.accounts.sessionOf(token);
	if (!session) throw new Error('no session');
	return session;
}

const told = async (world: AccountsWorld, session: Awaited<ReturnType<typeof signIn>>) =>
	(await world.accounts.sessionInfo(session)).language;

describe('the language of an account', () => {
	it('AC-70 is what was chosen last, told to every device that signs in', async () => {
		const world = await withStaff();
		const session = await signIn(world);
		expect(await told(world, session)).toBeUndefined();
		await world.accounts.chooseLanguage(session, 'en');
		expect(await told(world, await signIn(world))).toBe('en');
		await world.accounts.chooseLanguage(session, 'fr');
		expect(await told(world, await signIn(world))).toBe('fr');
	});

	it('AC-70 a device on which another language was chosen changes nothing of it', async () => {
		const world = await withStaff();
		await world.accounts.chooseLanguage(await signIn(world), 'fr');
		expect(await told(world, await signIn(world, ENGLISH))).toBe('fr');
	});

	it('AC-70 holds as whichever of one’s ids one acts, and for the mails to each', async () => {
		const world = await withStaff();
		const other = newcomer('mife-ain', member.email);
		await addMembers(world, 'mife-ain', other);
		const token = await world.lastToken('mife-ain');
		const entered = await world.accounts.enter({ token, device: 'personal' }, FROM);
		const session = await sessionOf(world, entered.token);
		expect(session.as.id).toBe(other.user);
		await world.accounts.chooseLanguage(session, 'en');
		for (const user of [member.user, other.user])
			expect(await world.accounts.languageOf({ user })).toBe('en');
		expect(await told(world, await signIn(world))).toBe('en');
	});

	it('AC-71 an account that has none takes the one chosen on the device, and not on a shared one', async () => {
		const world = await withStaff();
		expect(await told(world, await signIn(world, ENGLISH, 'shared'))).toBeUndefined();
		const reads: From = { ...FROM, language: 'en' };
		expect(await told(world, await signIn(world, reads))).toBeUndefined();
		await signIn(world, ENGLISH);
		expect(await told(world, await signIn(world))).toBe('en');
	});

	it('AC-71 an account is opened in the language of the page on which it was asked for', async () => {
		const world = await withStaff();
		await world.accounts.submit(submission(), FROM.ip, 'en');
		const token = await world.lastToken();
		const entered = await world.accounts.enter({ token, device: 'personal' }, FROM);
		const session = await sessionOf(world, entered.token);
		expect(await told(world, session)).toBe('en');
		expect(await world.accounts.languageOf({ to: 'lea.favre@exemple.ch' })).toBe('en');
	});

	it('AC-71 a later request on a page in another language does not change it', async () => {
		const world = await withStaff();
		const request = submission();
		const person = { ...request.person, email: member.email };
		await world.accounts.chooseLanguage(await signIn(world), 'fr');
		await world.accounts.submit({ ...request, person }, FROM.ip, 'en');
		const token = await world.lastToken();
		await world.accounts.enter({ token, device: 'personal' }, FROM);
		expect(await world.accounts.languageOf({ user: member.user })).toBe('fr');
	});

	it('AC-70 of whom nobody knows, none is known', async () => {
		const world = await withStaff();
		for (const reader of [{}, { user: 'user:nobody' }, { to: 'nobody@exemple.ch' }])
			expect(await world.accounts.languageOf(reader)).toBeNull();
	});
});
