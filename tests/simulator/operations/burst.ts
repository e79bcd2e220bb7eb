import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { proposePathway } from '#domain/gestures/pathways';
import { assignCounsellor, removeCounsellor } from '#domain/gestures/requests';
import { fromStored } from '../../../sync-server/gateway/stored';
import type { StoredDoc } from '../../../sync-server/store/port';
import type { SyncRoute } from '../../../src/lib/store/transport-port';
import type { Client } from '../client';
import type { World } from '../world';
import { writesBeside } from './beside';
import { newPlan } from './plans';

const HOUR = 3_600_000;
const ROUTES: SyncRoute[] = ['pull', 'fetch', 'push'];

type Dossier = Envelope<'dossier'>;
type Staff = Envelope<'staff'>;

/** A counsellor, and a dossier he follows. */
interface Followed {
	client: Client;
	dossier: string;
	structure: string;
}

/**
 * F13: a counsellor's right ends in the middle of a request of his that rests on it, and others write on at
 * once. What they write then was never for his eyes. Within the hour he has his right back.
 */
export async function burst(world: World): Promise<void> {
	const { random, server } = world;
	const followed = random.pick(allFollowed(world));
	if (!followed) return;
	const user = followed.client.person.id;
	// There is something for him to fetch.
	await personWrites(world, followed);
	server.interlude = {
		user,
		route: random.pick(ROUTES) as SyncRoute,
		happens: () => rightEnds(world, followed)
	};
	followed.client.sync();
}

function allFollowed({ devices, oracle }: World): Followed[] {
	return devices
		.map(({ client }) => client)
		.filter(({ line }) => line.online)
		.flatMap((client) =>
			client.all('dossier').map(({ id, structure }) => ({ client, dossier: id, structure }))
		)
		.filter(({ client, dossier, structure }) => {
			return oracle.stands(client.person.id, dossier, structure, oracle.instant).counsellor;
		});
}

async function rightEnds(world: World, followed: Followed): Promise<void> {
	const { journal, random } = world;
	const ended = random.chance(0.6)
		? await losesDossier(world, followed)
		: await losesRole(world, followed);
	if (ended) journal.meets('F13', 'a right ended in the middle of a request');
	await personWrites(world, followed);
	await successorWrites(world, followed);
}

/** Reception gives the dossier to another, or to nobody. */
async function losesDossier(world: World, followed: Followed): Promise<boolean> {
	const { clock, random } = world;
	const { id, name } = followed.client.person;
	const others = membersOf(world, followed).filter(
		({ user, roles }) => user !== id && roles.includes('counsellor')
	);
	const other = random.chance(0.7) ? random.pick(others) : undefined;
	const next = other ? { id: other.user, name: other.surname } : null;
	const ended = await assigns(world, followed, next);
	if (ended) {
		clock.after(random.int(HOUR), () => void assigns(world, followed, { id, name }));
	}
	return ended;
}

async function assigns(
	world: World,
	followed: Followed,
	counsellor: { id: string; name: string } | null
): Promise<boolean> {
	const desk = membersOf(world, followed).find(({ roles }) => roles.includes('reception'));
	const dossier = dossierOf(world, followed);
	if (!desk || !dossier) return false;
	const gesture = gestureOf(world, desk.user, desk.surname);
	return writesBeside(world, { id: desk.user, own: null }, () => {
		if (!counsellor) return removeCounsellor(dossier, gesture);
		world.journal.replacing(dossier.body.closing?.words ?? '');
		return assignCounsellor(dossier, null, counsellor, gesture);
	});
}

/** The admin makes him a receptionist, and a counsellor again. */
async function losesRole(world: World, followed: Followed): Promise<boolean> {
	const { clock, random } = world;
	const { id } = followed.client.person;
	const before = membersOf(world, followed).find(({ user }) => user === id)?.roles;
	if (!before || before.includes('localAdmin')) return false;
	const ended = await setsRoles(world, followed, ['reception']);
	if (ended) clock.after(random.int(HOUR), () => void setsRoles(world, followed, before));
	return ended;
}

async function setsRoles(
	world: World,
	followed: Followed,
	roles: Staff['body']['members'][number]['roles']
): Promise<boolean> {
	const staff = staffOf(world, followed);
	const admin = membersOf(world, followed).find((one) => one.roles.includes('localAdmin'));
	if (!staff || !admin) return false;
	const { id } = followed.client.person;
	const members = staff.body.members.map((one) => (one.user === id ? { ...one, roles } : one));
	return writesBeside(world, { id: admin.user, own: null }, () => [
		edited(staff, { body: { members } }, () => world.random.key())
	]);
}

/** The person of the dossier corrects his telephone number. */
async function personWrites(world: World, followed: Followed): Promise<void> {
	const { journal, random } = world;
	const dossier = dossierOf(world, followed);
	if (!dossier) return;
	const { consultant, person } = dossier.body;
	const own = { dossier: dossier.id, structure: dossier.structure };
	await writesBeside(world, { id: consultant, own }, () => {
		journal.replacing(person.phone ?? '');
		const phone = journal.mark(consultant, dossier.id);
		return [edited(dossier, { body: { person: { ...person, phone } } }, () => random.key())];
	});
}

/** Whoever follows the dossier now proposes something. */
async function successorWrites(world: World, followed: Followed): Promise<void> {
	const { random } = world;
	const dossier = dossierOf(world, followed);
	const successor = dossier?.body.assignment;
	if (!dossier || !successor || successor.counsellor === followed.client.person.id) return;
	const person = { id: successor.counsellor };
	const target = {
		id: `pathway:${random.key()}`,
		dossier: dossier.id,
		structure: dossier.structure
	};
	await writesBeside(world, { ...person, own: null }, () => {
		const plan = newPlan({ random, shared: world, person }, target.id, 'advised');
		return proposePathway(plan, target, gestureOf(world, person.id, successor.name));
	});
}

function gestureOf({ random }: World, id: string, name: string) {
	return { newKey: () => random.key(), user: { id, name } };
}

function membersOf(world: World, followed: Followed): Staff['body']['members'] {
	return staffOf(world, followed)?.body.members ?? [];
}

function staffOf(world: World, { structure }: Followed): Staff | null {
	return standing<Staff>(world, structure, `staff:${structure}`);
}

/** Null where it lives no more: of one that left there is but a signpost. */
function dossierOf(world: World, { dossier, structure }: Followed): Dossier | null {
	const home = world.oracle.home(dossier, world.oracle.instant) ?? structure;
	return home === structure ? standing<Dossier>(world, structure, dossier) : null;
}

/** As it stands in the store; null when it does not. */
function standing<T extends Envelope>({ oracle }: World, database: string, id: string): T | null {
	const doc = oracle.at(`${database}/${id}`);
	return doc?.type ? (fromStored(doc as unknown as StoredDoc) as unknown as T) : null;
}
