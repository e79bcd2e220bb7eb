import { describe, expect, it } from 'vitest';
import { TeamStates } from '#protocol/accounts';
import { check } from '#protocol/check';
import {
	AccountsWorld,
	FROM,
	codeOf,
	memberOf,
	submission
} from '../../tests/support/accounts-world';
import type { StoreCall } from '../../tests/support/memory-store';
import {
	addMembers,
	adminOf,
	newcomer,
	sessionOf,
	setStaff,
	staffOf,
	teamWorld
} from '../../tests/support/team-world';
import { StoreDown } from '../store/port';

const HOUR = 3_600_000;
const lou = newcomer('ofpc');

const enter = (world: AccountsWorld, token: string) =>
	world.accounts.enter({ token, device: 'personal' }, FROM);

async function users(world: AccountsWorld): Promise<string[]> {
	return (await world.docs('accounts', 'user:')).map(({ _id }) => _id);
}

describe('a member is added', () => {
	it('AC-17 and gets one invitation, however often the list is followed', async () => {
		const { world } = await teamWorld();
		const staff = await addMembers(world, 'ofpc', lou);
		for (let i = 0; i < 3; i++) await world.accounts.inviteTeam(staff);
		await world.accounts.inviteTeam(await setStaff(world, 'ofpc', staff.body.members));
		const [mail, ...more] = await world.mails();
		expect(mail?.mail).toMatchObject({ to: lou.email, kind: 'teamInvitation' });
		expect(more).toEqual([]);
		expect(mail?.mail?.data).not.toHaveProperty('name');
	});

	it('AC-17 signs in by his link, sets a password, and stands where the list says', async () => {
		const { world } = await teamWorld();
		await addMembers(world, 'ofpc', lou);
		const { token } = await enter(world, await world.lastToken());
		const session = await sessionOf(world, token);
		const info = await world.accounts.sessionInfo(session);
		expect(info).toMatchObject({
			user: lou.user,
			name: 'Lou Morel',
			own: null,
			standings: [{ structure: 'ofpc', roles: ['counsellor'], teams: [] }],
			hasPassword: false,
			fresh: true,
			others: []
		});
		const password = 'une-phrase-a-moi';
		await world.accounts.setPassword(session, { password, current: null }, FROM);
		const credentials = { email: 'LOU@exemple.ch', password, device: 'shared' as const };
		expect(await codeOf(world.accounts.login(credentials, FROM))).toBe('ok');
	});

	it('AC-17 nothing of an account is there before he has used his link', async () => {
		const { world } = await teamWorld();
		const before = await users(world);
		await addMembers(world, 'ofpc', lou);
		expect(await users(world)).toEqual(before);
		expect(await world.docs('accounts', 'claim:')).toHaveLength(before.length);
		// His address is still free: asking for support with it makes his own account, as for anyone.
		world.time += HOUR;
		const person = { ...submission().person, email: lou.email };
		await world.accounts.submit(submission({ person }), '192.0.2.1');
		const { user } = await enter(world, await world.lastToken('ofpc', lou.email));
		expect(user).toMatchObject({ own: { structure: 'ofpc' } });
		expect(user._id).not.toBe(lou.user);
	});

	it('AC-17, AC-01 his link lets one in, within 24 hours', async () => {
		const { world } = await teamWorld();
		await addMembers(world, 'ofpc', lou, newcomer('ofpc', 'max@exemple.ch', 'newcomer-2'));
		const token = await world.lastToken('ofpc', lou.email);
		const tries = Array.from({ length: 10 }, () => codeOf(enter(world, token)));
		expect((await Promise.all(tries)).filter((code) => code === 'ok')).toHaveLength(1);
		expect(await codeOf(enter(world, token))).toBe('linkSpent');
		world.time += 24 * HOUR;
		const late = await world.lastToken('ofpc', 'max@exemple.ch');
		expect(await codeOf(enter(world, late))).toBe('linkSpent');
	});

	it('AC-17 after a crash at any write he has one mail, one link, one account', async () => {
		for (let n = 1; n < 30; n++) {
			let writes = 0;
			let armed = false;
			const hook = ({ op }: StoreCall) => {
				if (armed && op === 'put' && ++writes === n) throw new StoreDown();
			};
			const { world } = await teamWorld({ hook });
			const { body } = await staffOf(world, 'ofpc');
			const staff = await setStaff(world, 'ofpc', [...body.members, lou]);
			armed = true;
			const followed = await codeOf(world.accounts.inviteTeam(staff));
			if (followed !== 'ok') await world.accounts.inviteTeam(staff);
			const token = await world.lastToken();
			const entered = await codeOf(enter(world, token));
			const again = entered === 'ok' ? entered : await codeOf(enter(world, token));
			armed = false;
			// The answer that was lost may be that of the link's end itself: then he asks for another.
			if (again !== 'ok') {
				await world.accounts.requestLink({ email: lou.email }, FROM);
				expect((await world.mails()).map((one) => one.mail?.kind)).toContain('signInLink');
				continue;
			}
			expect(await world.mails()).toHaveLength(1);
			expect((await users(world)).filter((id) => id === lou.user)).toHaveLength(1);
			expect(await codeOf(enter(world, token))).toBe('linkSpent');
			if (writes < n) return;
		}
		throw new Error('the writes have no end');
	});
});

describe('what an admin cannot do', () => {
	it('AC-20 a user’s id in a staff list leads to nobody’s account', async () => {
		const { world } = await teamWorld();
		const { person } = submission();
		await world.accounts.submit(submission({ person }), '192.0.2.1');
		const victim = (await enter(world, await world.lastToken())).user;
		const before = JSON.stringify(await world.docs('accounts', 'user:'));
		const thief = (user: string) => ({ ...newcomer('mife-ain', 'thief@exemple.ch'), user });
		// Written straight into the store: the gateway would not take them (PU-31).
		const ids = [
			victim._id,
			memberOf('ofpc').user,
			adminOf('ofpc').user,
			lou.user,
			'user:nobody-yet'
		];
		await addMembers(world, 'mife-ain', ...ids.map(thief));
		expect(await world.mails('mife-ain')).toEqual([]);
		expect(JSON.stringify(await world.docs('accounts', 'user:'))).toBe(before);
		// And whom it gives a standing, it gives nothing of anybody else's.
		expect(await codeOf(world.accounts.requestLink({ email: 'thief@exemple.ch' }, FROM))).toBe(
			'ok'
		);
		expect((await world.mails()).some((one) => one.mail?.to === 'thief@exemple.ch')).toBe(false);
	});

	it('AC-20 an invitation is good only while the list names its member under its address', async () => {
		const { world } = await teamWorld();
		const { body } = await addMembers(world, 'ofpc', lou);
		const first = await world.lastToken('ofpc', lou.email);
		await setStaff(
			world,
			'ofpc',
			body.members.filter((one) => one.user !== lou.user)
		);
		expect(await codeOf(enter(world, first))).toBe('linkSpent');
		const moved = { ...lou, email: 'other@exemple.ch' };
		const members = body.members.map((one) => (one.user === lou.user ? moved : one));
		await world.accounts.inviteTeam(await setStaff(world, 'ofpc', members));
		expect(await codeOf(enter(world, first))).toBe('linkSpent');
		expect(await codeOf(enter(world, await world.lastToken('ofpc', moved.email)))).toBe('ok');
	});

	it('AC-20 another address written beside a member’s id brings nobody into his account', async () => {
		const { world, asAdmin } = await teamWorld();
		const { body } = await addMembers(world, 'ofpc', lou);
		await enter(world, await world.lastToken());
		const account = JSON.stringify(await world.docs('accounts', lou.user));
		const evil = { ...lou, email: 'evil@exemple.ch' };
		const gone = body.members.filter((one) => one.user !== lou.user);
		for (const members of [[...gone, evil], gone, [...gone, evil]]) {
			await world.accounts.inviteTeam(await setStaff(world, 'ofpc', members));
		}
		const request = { structure: 'ofpc', user: lou.user };
		await world.accounts.inviteAgain(await asAdmin('ofpc'), request);
		expect(await world.mails()).toHaveLength(1);
		expect(JSON.stringify(await world.docs('accounts', lou.user))).toBe(account);
	});

	it('AC-20 a dossier that names a member’s id leads nowhere', async () => {
		const { world } = await teamWorld();
		await addMembers(world, 'ofpc', lou);
		const body = {
			consultant: lou.user,
			person: { ...submission().person, email: 'evil@exemple.ch' }
		};
		const dossier = { id: 'dossier:evil-0001', structure: 'ofpc', body } as never;
		expect(await world.accounts.ensureConsultant(dossier)).toBe('userTaken');
		expect(await users(world)).not.toContain(lou.user);
	});

	it('AC-26 only a local admin of the structure asks and sends; to others it is unknown', async () => {
		const { world, asAdmin } = await teamWorld();
		await addMembers(world, 'ofpc', lou);
		const { token } = await enter(world, await world.lastToken());
		const counsellor = await sessionOf(world, token);
		const foreign = await asAdmin('mife-ain');
		for (const session of [counsellor, foreign]) {
			for (const structure of ['ofpc', 'nowhere', 'accounts', 'network']) {
				expect(await codeOf(world.accounts.teamStates(session, { structure }))).toBe('unknown');
				const request = { structure, user: lou.user };
				expect(await codeOf(world.accounts.inviteAgain(session, request))).toBe('unknown');
			}
		}
		const stranger = { structure: 'ofpc', user: newcomer('ofpc', '', 'nobody-here').user };
		expect(await codeOf(world.accounts.inviteAgain(await asAdmin('ofpc'), stranger))).toBe(
			'unknown'
		);
	});

	it('AC-26 mails to a mailbox and of a structure are limited; the list holds, the rest waits for the admin', async () => {
		const { world, asAdmin } = await teamWorld();
		const again = async () =>
			world.accounts.inviteAgain(await asAdmin('ofpc'), { structure: 'ofpc', user: lou.user });
		await addMembers(world, 'ofpc', lou);
		const codes = [];
		for (let i = 0; i < 6; i++) codes.push(await codeOf(again()));
		expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'tooMany', 'tooMany']);
		const crowd = Array.from({ length: 110 }, (_, i) =>
			newcomer('ofpc', `n${i}@exemple.ch`, `newcomer-${i + 10}`)
		);
		await addMembers(world, 'ofpc', ...crowd);
		const { members } = await world.accounts.teamStates(await asAdmin('ofpc'), {
			structure: 'ofpc'
		});
		const waiting = members.filter((one) => one.state === 'none' && one.user.includes('newcomer'));
		expect(waiting).toHaveLength(15);
		world.time += 25 * HOUR;
		const user = waiting[0]?.user ?? '';
		const sent = await world.accounts.inviteAgain(await asAdmin('ofpc'), {
			structure: 'ofpc',
			user
		});
		expect(sent.members.find((one) => one.user === user)?.state).toBe('sent');
	});
});

describe('what the admin sees of an invitation', () => {
	async function stateOf(world: AccountsWorld, admin: Awaited<ReturnType<typeof sessionOf>>) {
		const answer = await world.accounts.teamStates(admin, { structure: 'ofpc' });
		expect(check(TeamStates, answer).ok).toBe(true);
		return answer.members.find((one) => one.user === lou.user);
	}

	it('AC-26 sent, expired, sent again, joined', async () => {
		const { world, asAdmin } = await teamWorld();
		const admin = await asAdmin('ofpc');
		await setStaff(world, 'ofpc', [...(await staffOf(world, 'ofpc')).body.members, lou]);
		expect(await stateOf(world, admin)).toEqual({ user: lou.user, state: 'none', sentAt: null });
		await world.accounts.inviteTeam(await staffOf(world, 'ofpc'));
		const sentAt = world.time;
		expect(await stateOf(world, admin)).toEqual({ user: lou.user, state: 'sent', sentAt });
		world.time += 24 * HOUR;
		expect(await stateOf(world, admin)).toMatchObject({ state: 'expired', sentAt });
		await world.accounts.inviteAgain(admin, { structure: 'ofpc', user: lou.user });
		expect(await stateOf(world, admin)).toMatchObject({ state: 'sent', sentAt: world.time });
		await enter(world, await world.lastToken('ofpc', lou.email));
		expect(await stateOf(world, admin)).toMatchObject({ state: 'joined' });
	});

	it('AC-26 two sendings at once are one mail', async () => {
		const { world, asAdmin } = await teamWorld();
		await addMembers(world, 'ofpc', lou);
		const admin = await asAdmin('ofpc');
		const again = () => world.accounts.inviteAgain(admin, { structure: 'ofpc', user: lou.user });
		await Promise.all([again(), again()]);
		expect(await world.mails()).toHaveLength(2);
	});
});
