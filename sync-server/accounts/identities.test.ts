import { mac } from '../../tests/support/gateway-world';
import { describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '#protocol/version';
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
	newcomer,
	sessionOf,
	setStaff,
	staffOf,
	teamWorld
} from '../../tests/support/team-world';
import { Gateway } from '../gateway/gateway';

const LEA = submission().person.email;
const member = newcomer('mife-ain', LEA);

const enter = (world: AccountsWorld, token: string) =>
	world.accounts.enter({ token, device: 'personal' }, FROM);

/** Léa has her own space at the OFPC, with a password. */
async function consultant(world: AccountsWorld) {
	await world.accounts.submit(submission(), '192.0.2.1');
	const { token, user } = await enter(world, await world.lastToken());
	const body = { password: 'une-phrase-a-moi', current: null };
	await world.accounts.setPassword(await sessionOf(world, token), body, FROM);
	return { token, user };
}

const login = async (world: AccountsWorld) => {
	const credentials = { email: LEA, password: 'une-phrase-a-moi', device: 'personal' as const };
	return sessionOf(world, (await world.accounts.login(credentials, FROM)).token);
};

async function infoOf(world: AccountsWorld, token: string) {
	return world.accounts.sessionInfo(await sessionOf(world, token));
}

describe('somebody with an account is added to a team', () => {
	it('AC-21 the server does the same for an address it knows, to the call and to the mail', async () => {
		const calls: string[] = [];
		const { world } = await teamWorld({
			hook: ({ op, database, when }: StoreCall) =>
				when === 'before' && calls.push(`${database} ${op}`)
		});
		await consultant(world);
		const lou = newcomer('mife-ain', 'nobody@exemple.ch', 'newcomer-2');
		const lists = [await addOnly(world, member), await addOnly(world, lou)];
		const seen = [];
		for (const list of lists) {
			calls.length = 0;
			await world.accounts.inviteTeam(list);
			seen.push([...calls]);
		}
		expect(seen[0]).toEqual(seen[1]);
		const mails = (await world.mails('mife-ain')).map(({ mail }) => ({
			...mail,
			to: '',
			reader: '',
			data: ''
		}));
		expect(mails).toHaveLength(2);
		expect(mails[0]).toEqual(mails[1]);
	});

	async function addOnly(world: AccountsWorld, one: typeof member) {
		return setStaff(world, 'mife-ain', [memberOf('mife-ain'), one]);
	}

	it('AC-21 her account stays as it is until she has used the link', async () => {
		const { world } = await teamWorld();
		const { user, token } = await consultant(world);
		const before = JSON.stringify(await world.docs('accounts', user._id));
		await addMembers(world, 'mife-ain', member);
		expect(JSON.stringify(await world.docs('accounts', user._id))).toBe(before);
		expect(await infoOf(world, token)).toMatchObject({ user: user._id, standings: [], others: [] });
	});

	it('AC-21 she acts there under an id of its own, which knows nothing of her dossier', async () => {
		const { world, asAdmin } = await teamWorld();
		const { user, token } = await consultant(world);
		const staff = await addMembers(world, 'mife-ain', member);
		const entered = await enter(world, await world.lastToken('mife-ain'));
		expect(await infoOf(world, entered.token)).toMatchObject({
			user: member.user,
			own: null,
			standings: [{ structure: 'mife-ain', roles: ['counsellor'] }],
			hasPassword: true,
			others: [{ user: user._id, structure: null }]
		});
		// The team learns nothing: its list is the one that was written, and so is what its admin sees.
		expect(await staffOf(world, 'mife-ain')).toEqual(staff);
		const states = await world.accounts.teamStates(await asAdmin('mife-ain'), {
			structure: 'mife-ain'
		});
		expect(states.members.find((one) => one.user === member.user)?.state).toBe('joined');
		expect(JSON.stringify(states)).not.toContain(user._id);
		// Her own space goes on as it was, and can lead there.
		expect(await infoOf(world, token)).toMatchObject({
			user: user._id,
			own: user.own,
			standings: [],
			others: [{ user: member.user, structure: 'mife-ain' }]
		});
	});

	it('AC-21 she goes from one to the other in her session, and comes back where she was', async () => {
		const { world } = await teamWorld();
		const { user } = await consultant(world);
		await addMembers(world, 'mife-ain', member);
		await enter(world, await world.lastToken('mife-ain'));
		const session = await login(world);
		expect(session.as).toEqual({ id: member.user, own: null });
		await world.accounts.actAs(session, user._id);
		expect((await login(world)).as).toEqual({ id: user._id, own: user.own });
		// Sessions are the account's, whoever she acts as.
		expect((await world.accounts.devices(await login(world))).devices).toHaveLength(5);
	});

	it('AC-21 nobody acts as somebody else', async () => {
		const { world } = await teamWorld();
		const { user } = await consultant(world);
		const stranger = newcomer('ofpc', 'max@exemple.ch', 'newcomer-3');
		await addMembers(world, 'mife-ain', member);
		await addMembers(world, 'ofpc', stranger);
		const theirs = await sessionOf(
			world,
			(await enter(world, await world.lastToken('ofpc', stranger.email))).token
		);
		const hers = await login(world);
		for (const id of [user._id, member.user, memberOf('ofpc').user, 'user:none', '']) {
			expect(await codeOf(world.accounts.actAs(theirs, id))).toBe('unknown');
		}
		// Added, but not yet joined: not hers either.
		expect(await codeOf(world.accounts.actAs(hers, member.user))).toBe('unknown');
	});

	it('AC-21 two teams, and her own space, each apart', async () => {
		const { world } = await teamWorld();
		const first = newcomer('ofpc', LEA, 'newcomer-4');
		await addMembers(world, 'ofpc', first);
		await enter(world, await world.lastToken('ofpc', member.email.toLowerCase()));
		await addMembers(world, 'mife-ain', member);
		const { token } = await enter(world, await world.lastToken('mife-ain'));
		expect(await infoOf(world, token)).toMatchObject({
			user: member.user,
			others: [{ user: first.user, structure: 'ofpc' }]
		});
	});

	it('AC-21, AC-03 a request confirmed and an invitation used at once are one account', async () => {
		for (let seed = 0; seed < 6; seed++) {
			const { world } = await teamWorld();
			await world.accounts.submit(submission(), '192.0.2.1');
			await addMembers(world, 'mife-ain', member);
			const tokens = [await world.lastToken(), await world.lastToken('mife-ain')];
			if (seed % 2) tokens.reverse();
			const codes = await Promise.all(tokens.map((token) => codeOf(enter(world, token))));
			// Who met the other on the way tries again; nothing is made twice.
			for (const [i, code] of codes.entries()) {
				if (code !== 'ok') expect(await codeOf(enter(world, tokens[i] ?? ''))).toBe('ok');
			}
			const users = await world.docs('accounts', 'user:');
			const hers = users.filter((one) => one.own !== null || one._id === member.user || one.of);
			expect(hers.filter((one) => one.email !== null)).toHaveLength(1);
		}
	});
});

describe('a member is removed', () => {
	it('AC-27 loses his standing at once and keeps his session, so that his device can be emptied', async () => {
		const { world } = await teamWorld();
		const lou = newcomer('ofpc');
		await addMembers(world, 'ofpc', lou);
		const { token } = await enter(world, await world.lastToken());
		const gateway = new Gateway({ ...world.ports, epoch: 'epoch-1', epochSince: 0, mac });
		const digests = { 's:ofpc': [1, 1, 1], bank: [1, 1, 1] };
		const pull = async () =>
			gateway.pull((await sessionOf(world, token)).as, {
				protocol: PROTOCOL_VERSION,
				rollUp: [1, 1, 1],
				digests
			});
		expect(await pull()).toMatchObject({ answer: 'changes', gone: [] });
		const { body } = await staffOf(world, 'ofpc');
		const left = await setStaff(
			world,
			'ofpc',
			body.members.filter((one) => one.user !== lou.user)
		);
		await world.accounts.inviteTeam(left);
		expect(await pull()).toMatchObject({ gone: ['s:ofpc', 'bank'] });
		expect(await infoOf(world, token)).toMatchObject({ user: lou.user, standings: [], own: null });
		const staff = { id: 'staff:ofpc', database: 'ofpc' };
		const fetched = await gateway.fetch((await sessionOf(world, token)).as, {
			protocol: PROTOCOL_VERSION,
			items: [staff]
		});
		expect(fetched).toMatchObject({ docs: [], missing: ['staff:ofpc'] });
	});

	it('AC-27 whoever has another place comes in there the next time', async () => {
		const { world } = await teamWorld();
		const { user } = await consultant(world);
		await addMembers(world, 'mife-ain', member);
		await enter(world, await world.lastToken('mife-ain'));
		expect((await login(world)).as.id).toBe(member.user);
		await setStaff(world, 'mife-ain', [memberOf('mife-ain')]);
		expect((await login(world)).as.id).toBe(user._id);
	});
});
