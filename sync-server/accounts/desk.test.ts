import { describe, expect, it } from 'vitest';
import {
	AccountsWorld,
	FROM,
	codeOf,
	memberOf,
	submission
} from '../../tests/support/accounts-world';
import { StoreDown } from '../store/port';
import { deskDossier } from '../../tests/support/desk-dossier';
import type { StoreCall } from '../../tests/support/memory-store';

const IP = '203.0.113.7';
const DAY = 24 * 3_600_000;

describe('accounts opened at the desk', () => {
	it('AC-15 get an account and one invitation, however often the dossier is seen', async () => {
		const world = await AccountsWorld.create();
		const dossier = await deskDossier(world, 1, 'lea@exemple.ch');
		expect(await world.accounts.ensureConsultant(dossier)).toBe('created');
		expect(await world.accounts.ensureConsultant(dossier)).toBe('exists');
		expect(await world.mails()).toHaveLength(1);
		const token = await world.lastToken();
		const { user } = await world.accounts.enter({ token, device: 'personal' }, FROM);
		expect(user).toMatchObject({ _id: 'user:desk-person-1', own: { dossier: dossier.id } });
	});

	it('JO-04 are known to be led to by an address, or by paper alone', async () => {
		const world = await AccountsWorld.create();
		const [reached, paper] = [
			await deskDossier(world, 1, 'lea@exemple.ch'),
			await deskDossier(world, 2, null)
		];
		expect(await world.accounts.isReached(reached.body.consultant)).toBe(false);
		for (const one of [reached, paper]) await world.accounts.ensureConsultant(one);
		expect(await world.accounts.isReached(reached.body.consultant)).toBe(true);
		expect(await world.accounts.isReached(paper.body.consultant)).toBe(false);
	});

	it('AC-71 begin in the language in which she asked to be written to', async () => {
		const world = await AccountsWorld.create();
		const to = 'lea@exemple.ch';
		const said = { language: 'en' as const };
		const dossier = await deskDossier(world, 1, to, 'user:desk-person-1', 'ofpc', said);
		await world.accounts.ensureConsultant(dossier);
		expect(await world.accounts.languageOf({ user: 'user:desk-person-1' })).toBe('en');
		expect(await world.accounts.languageOf({ to })).toBe('en');
		const usual = await deskDossier(world, 2, 'luc@exemple.ch');
		await world.accounts.ensureConsultant(usual);
		expect(usual.body.language).toBeUndefined();
		expect(await world.accounts.languageOf({ to: 'luc@exemple.ch' })).toBeNull();
	});

	it('AC-15 survive a crash at any write', async () => {
		for (let n = 1; n < 20; n++) {
			let writes = 0;
			let armed = false;
			const hook = ({ op }: StoreCall) => {
				if (armed && op === 'put' && ++writes === n) throw new StoreDown();
			};
			const world = await AccountsWorld.create({ hook });
			const dossier = await deskDossier(world, 1, 'lea@exemple.ch');
			armed = true;
			const first = await codeOf(world.accounts.ensureConsultant(dossier));
			armed = false;
			await world.accounts.ensureConsultant(dossier);
			expect(await world.docs('accounts', 'user:')).toHaveLength(1);
			const mails = await world.mails();
			expect(mails).toHaveLength(1);
			expect(
				await codeOf(
					world.accounts.enter({ token: await world.lastToken(), device: 'shared' }, FROM)
				)
			).toBe('ok');
			if (first === 'ok') break;
		}
	});

	it('AC-15 work without an address', async () => {
		const world = await AccountsWorld.create();
		expect(await world.accounts.ensureConsultant(await deskDossier(world, 1, null))).toBe(
			'created'
		);
		expect(await world.mails()).toEqual([]);
	});

	it('AC-03 leave an address to the account that holds it', async () => {
		const world = await AccountsWorld.create();
		await world.accounts.ensureConsultant(await deskDossier(world, 1, 'lea@exemple.ch'));
		const second = await deskDossier(world, 2, 'LEA@exemple.ch');
		expect(await world.accounts.ensureConsultant(second)).toBe('emailTaken');
		const users = await world.docs('accounts', 'user:');
		expect(users.map((one) => Boolean(one.email))).toEqual([true, false]);
		expect(await world.mails()).toHaveLength(1);
	});

	it('AC-16 naming another person’s account in a dossier leads nowhere', async () => {
		const world = await AccountsWorld.create();
		const staff = memberOf('ofpc');
		await world.accounts.ensureFictitiousStaff('ofpc', staff, 'cheval-agrafe-pile');
		await world.accounts.ensureConsultant(await deskDossier(world, 1, null));
		const overStaff = await deskDossier(world, 2, 'thief@exemple.ch', staff.user);
		const overPerson = await deskDossier(world, 3, 'thief@exemple.ch', 'user:desk-person-1');
		const before = JSON.stringify(await world.docs('accounts', 'user:'));
		expect(await world.accounts.ensureConsultant(overStaff)).toBe('userTaken');
		expect(await world.accounts.ensureConsultant(overPerson)).toBe('userTaken');
		expect(JSON.stringify(await world.docs('accounts', 'user:'))).toBe(before);
		expect(await world.mails()).toEqual([]);
	});

	it('AC-16 the place of a staff member without an account yet is not to be taken', async () => {
		const world = await AccountsWorld.create();
		const dossier = await deskDossier(world, 1, 'thief@exemple.ch', memberOf('mife-ain').user);
		expect(await world.accounts.ensureConsultant(dossier)).toBe('userTaken');
		expect(await world.docs('accounts', 'user:')).toEqual([]);
		expect(await world.mails()).toEqual([]);
	});

	it('AC-16 the same dossier id in another structure is another dossier', async () => {
		const world = await AccountsWorld.create();
		await world.accounts.ensureConsultant(await deskDossier(world, 1, null));
		const twin = await deskDossier(world, 1, 'thief@exemple.ch', undefined, 'mife-ain');
		expect(await world.accounts.ensureConsultant(twin)).toBe('userTaken');
		expect(await world.mails('mife-ain')).toEqual([]);
	});

	it('AC-16 a dossier that names no user’s id gets no account', async () => {
		const world = await AccountsWorld.create();
		const dossier = await deskDossier(world, 1, null, 'secret');
		expect(await world.accounts.ensureConsultant(dossier)).toBe('userTaken');
	});
});

describe('the janitor', () => {
	it('AC-11 removes what has ended and nothing else', async () => {
		const { sweep } = await import('./janitor');
		const world = await AccountsWorld.create();
		await world.accounts.submit(submission(), IP);
		await world.accounts.ensureFictitiousStaff('ofpc', memberOf('ofpc'), 'cheval-agrafe-pile');
		const credentials = { email: memberOf('ofpc').email, password: 'cheval-agrafe-pile' };
		await world.accounts.login({ ...credentials, device: 'shared' }, FROM);
		const { token } = await world.accounts.login({ ...credentials, device: 'personal' }, FROM);
		expect(
			await sweep({ store: world.store, now: () => world.time, newKey: () => world.newKey() })
		).toBe(0);
		world.time += 2 * DAY;
		await sweep({ store: world.store, now: () => world.time, newKey: () => world.newKey() });
		expect(await world.docs('ofpc', 'pending:')).toEqual([]);
		expect(await world.docs('accounts', 'attempts:')).toEqual([]);
		expect(await world.docs('accounts', 'session:')).toHaveLength(1);
		expect(await world.docs('accounts', 'link:')).toHaveLength(1);
		world.time += 10 * DAY;
		await sweep({ store: world.store, now: () => world.time, newKey: () => world.newKey() });
		expect(await world.docs('accounts', 'link:')).toEqual([]);
		expect(await world.docs('accounts', 'user:')).toHaveLength(1);
		expect(await world.accounts.sessionOf(token)).not.toBeNull();
	});
});
