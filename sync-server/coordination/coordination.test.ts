import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { NETWORK, SYSTEM, staffId } from '#domain/ids';
import type { StaffMember } from '#domain/structure';
import { TRAINING } from '#domain/training';
import { check } from '#protocol/check';
import { Coordination } from '#protocol/coordination';
import { ROUTES } from '#protocol/routes';
import { AccountsWorld, FROM, codeOf, memberOf } from '../../tests/support/accounts-world';
import { changed, newKey, template } from '../../tests/support/documents';
import { HttpWorld } from '../../tests/support/http-world';
import { readConfig } from '../config';
import { fromStored, toStored } from '../gateway/stored';
import { EmbeddedStore } from '../store/embedded';
import { UpkeepError, UsageError } from '../upkeep/command';
import { coordinator } from './command';
import { NetworkCoordination } from './coordination';
import { coordinates, nameCoordinator } from './coordinators';

const CAMILLE = memberOf('ofpc');
const PASSWORD = 'cheval-agrafe-pile';
const PERSON = { firstName: 'Inès', surname: 'Rey', email: 'ines@mife-ain.ch' };

let world: AccountsWorld;
let network: NetworkCoordination;

beforeEach(async () => {
	world = await AccountsWorld.create();
	network = new NetworkCoordination({
		...world.ports,
		statesOf: (structure, members) => world.accounts.invitationStates(structure, members)
	});
	await nameCoordinator(world.store, CAMILLE.user, true);
});

async function staff(structure: string): Promise<Envelope<'staff'>> {
	const stored = await (await world.store.open(structure)).get(staffId(structure));
	return fromStored(stored!) as Envelope<'staff'>;
}

async function put(doc: AnyEnvelope): Promise<void> {
	const db = await world.store.open(doc.structure);
	await db.put(toStored(doc, (await db.get(doc.id))?._rev));
}

/** The same list with another member. */
async function withMember(structure: string, member: StaffMember): Promise<void> {
	const list = await staff(structure);
	const members = [...list.body.members, member];
	await put({ ...list, ...edited(list, { body: { members } }, newKey) } as AnyEnvelope);
}

const admin = (structure: string): StaffMember => ({
	...memberOf(structure),
	user: `user:${structure}.admin-0001`,
	email: `admin@${structure}.ch`,
	firstName: 'Adam',
	roles: ['localAdmin']
});

describe('who coordinates', () => {
	it('CO-01 is whoever the site names, as long as he has a place here', async () => {
		expect(await network.is(CAMILLE.user)).toBe(true);
		expect(await network.is(memberOf('mife-ain').user)).toBe(false);
		const list = await staff('ofpc');
		await put({ ...list, ...edited(list, { body: { members: [] } }, newKey) } as AnyEnvelope);
		expect(await network.is(CAMILLE.user)).toBe(false);
	});

	it('CO-01 is nobody who trains, whoever names him', async () => {
		const trainee = { ...admin(TRAINING), user: `user:${TRAINING}.trainee-1` };
		const list = await staff('ofpc');
		const body = { members: [trainee] };
		await put({ ...list, id: staffId(TRAINING), structure: TRAINING, body });
		await nameCoordinator(world.store, trainee.user, true);
		expect(await coordinates(world.store, trainee.user)).toBe(false);
	});

	it('CO-01 his session says so, and no other', async () => {
		const said = async (structure: string) => {
			await world.accounts.ensureFictitiousStaff(structure, memberOf(structure), PASSWORD);
			const { email } = memberOf(structure);
			const { token } = await world.accounts.login(
				{ email, password: PASSWORD, device: 'shared' },
				FROM
			);
			return world.accounts.sessionInfo((await world.accounts.sessionOf(token))!);
		};
		expect((await said('ofpc')).coordinates).toBe(true);
		expect(await said('mife-ain')).not.toHaveProperty('coordinates');
	});

	it('CO-05 who is removed does nothing more, from the next request on', async () => {
		await nameCoordinator(world.store, CAMILLE.user, false);
		expect(await codeOf(network.read(CAMILLE.user))).toBe('unknown');
	});
});

describe('what he sees', () => {
	it('CO-02 is who the local admins are, without an address, and of nobody else', async () => {
		await withMember('mife-ain', admin('mife-ain'));
		const list = await staff('ofpc');
		await put({ ...list, id: staffId(TRAINING), structure: TRAINING });
		const told = await network.read(CAMILLE.user);
		expect(check(Coordination, told).ok).toBe(true);
		const rows = told.structures.map(({ id, admins, joined }) => [id, admins, joined]);
		expect(rows.sort()).toEqual([
			['mife-ain', [{ name: 'Adam Rey', state: 'none', sentAt: null }], false],
			['ofpc', [], false]
		]);
		expect(JSON.stringify(told)).not.toContain('@');
	});

	it('CO-02 to everybody else none of it exists', async () => {
		const stranger = memberOf('mife-ain').user;
		const request = { structure: 'ofpc', ...PERSON };
		expect(await codeOf(network.read(stranger))).toBe('unknown');
		expect(await codeOf(network.addFirstAdmin(stranger, request))).toBe('unknown');
		expect(await codeOf(network.takeBack(stranger, template('network').id))).toBe('unknown');
	});
});

describe('the first local admin', () => {
	it('CO-04 is added where none has joined, and invited as any member is', async () => {
		const told = await network.addFirstAdmin(CAMILLE.user, { structure: 'mife-ain', ...PERSON });
		const list = await staff('mife-ain');
		const added = list.body.members.at(-1);
		expect(added).toMatchObject({ ...PERSON, roles: ['localAdmin'], teams: [] });
		expect(list.body.members).toHaveLength(2);
		expect(told.structures.find(({ id }) => id === 'mife-ain')?.admins).toMatchObject([
			{ name: 'Inès Rey', state: 'none' }
		]);
		await world.accounts.inviteTeam(list);
		const mails = await world.mails('mife-ain');
		expect(mails.map(({ mail }) => mail?.to)).toContain(PERSON.email);
	});

	it('CO-04 is added by nobody where one has joined', async () => {
		const one = admin('mife-ain');
		await withMember('mife-ain', one);
		await world.accounts.ensureFictitiousStaff('mife-ain', one, PASSWORD);
		const request = { structure: 'mife-ain', ...PERSON };
		expect(await codeOf(network.addFirstAdmin(CAMILLE.user, request))).toBe('forbidden');
		expect((await staff('mife-ain')).body.members).toHaveLength(2);
	});

	it.each([
		['an address that the team has', { email: 'CAMILLE@mife-ain.ch' }, 'invalid'],
		['the structure to train in', { structure: TRAINING }, 'unknown'],
		['no structure', { structure: 'nowhere' }, 'unknown']
	])('CO-04 not for %s', async (_, changes, code) => {
		const list = await staff('ofpc');
		await put({ ...list, id: staffId(TRAINING), structure: TRAINING });
		const request = { structure: 'mife-ain', ...PERSON, ...changes };
		expect(await codeOf(network.addFirstAdmin(CAMILLE.user, request))).toBe(code);
	});
});

describe('a template of the network', () => {
	const stored = async (id: string) => (await world.store.open(NETWORK)).get(id);

	it('CO-03 goes back to its structure, and nothing else of it changes', async () => {
		const shared = template('network');
		await put(shared);
		await network.takeBack(CAMILLE.user, shared.id);
		const now = fromStored((await stored(shared.id))!) as Envelope<'template'>;
		expect(now.body).toEqual({ ...shared.body, scope: 'structure' });
		expect([now.author, now.channels]).toEqual([shared.author, ['bank:ofpc']]);
		await network.takeBack(CAMILLE.user, shared.id);
		expect((await stored(shared.id))?.w).toBe(now.w);
	});

	it.each([
		['that came with the product', { ...template('network'), author: SYSTEM }],
		['of another site', changed(template('network'), { body: { home: 'savoie' } })],
		['that is its author’s alone', template('private')],
		['that is a team’s', template('team')]
	])('CO-03 none %s', async (_, one) => {
		await put(one);
		expect(await codeOf(network.takeBack(CAMILLE.user, one.id))).toBe('unknown');
		expect((await stored(one.id))?.w).toBe(one.w);
	});

	it('CO-03 and no other document, by any id', async () => {
		for (const id of ['structureCard:ofpc', 'template:none', 'epoch']) {
			expect(await codeOf(network.takeBack(CAMILLE.user, id))).toBe('unknown');
		}
	});
});

describe('over HTTP', () => {
	it('CO-02, CO-05 it is there for whoever is named, and 404 for everybody else', async () => {
		const http = await HttpWorld.create();
		try {
			const headers = await http.cookie();
			const ask = () => http.app.inject({ url: ROUTES.coordination, headers });
			expect((await ask()).statusCode).toBe(404);
			await nameCoordinator(http.world.store, CAMILLE.user, true);
			expect((await ask()).statusCode).toBe(200);
			const none = await http.post(ROUTES.takeBack, { template: 'template:none' }, headers);
			expect(none.statusCode).toBe(404);
			const bad = await http.post(ROUTES.firstAdmin, { structure: 'ofpc' }, headers);
			expect(bad.statusCode).toBe(400);
			expect((await http.app.inject({ url: ROUTES.coordination })).statusCode).toBe(401);
		} finally {
			await http.close();
		}
	});
});

describe('npm run coordinator', () => {
	it('CO-05 names by the address of somebody who works here, tells who it is, and removes', async () => {
		const dataDir = await mkdtemp(join(tmpdir(), 'jm-coordinator-'));
		const said: string[] = [];
		const run = (...args: string[]) =>
			coordinator(args, readConfig({ DATA_DIR: dataDir }), (line) => void said.push(line));
		try {
			const store = await EmbeddedStore.at(join(dataDir, 'store'));
			await (await store.open('ofpc')).put(toStored((await staff('ofpc')) as AnyEnvelope));
			await store.close();
			await expect(run('add', 'personne@ofpc.ch')).rejects.toBeInstanceOf(UpkeepError);
			await expect(run('add')).rejects.toBeInstanceOf(UsageError);
			await expect(run('list', 'x')).rejects.toBeInstanceOf(UsageError);
			await run('add', CAMILLE.email.toUpperCase());
			await run('list');
			expect(said.at(-1)).toMatch(/camille@ofpc\.ch +Camille Rey \(ofpc\)/);
			await run('remove', CAMILLE.email);
			await run('list');
			expect(said.at(-1)).toBe('Personne ne coordonne le réseau depuis ce site.');
		} finally {
			await rm(dataDir, { recursive: true, force: true });
		}
	});
});
