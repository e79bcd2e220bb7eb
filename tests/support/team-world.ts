import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { memberId, staffId } from '#domain/ids';
import type { StaffMember } from '#domain/structure';
import { channelsOf } from '#access/channels';
import { stamped } from '#domain/stamp';
import { fromStored, toStored } from '../../sync-server/gateway/stored';
import type { StoredDoc } from '../../sync-server/store/port';
import { AccountsWorld, FROM, memberOf } from './accounts-world';

export const ADMIN_PASSWORD = 'cheval-agrafe-pile';

/** The local admin of a structure, who has an account. */
export function adminOf(structure: string): StaffMember {
	return {
		...memberOf(structure),
		user: memberId(structure, 'admin-admin'),
		email: `admin@${structure}.ch`,
		roles: ['localAdmin']
	};
}

/** Somebody to be added to a team, under an id of it. */
export function newcomer(
	structure: string,
	email = 'lou@exemple.ch',
	key = 'newcomer-1'
): StaffMember {
	const user = memberId(structure, key);
	return { user, firstName: 'Lou', surname: 'Morel', email, roles: ['counsellor'], teams: [] };
}

/** The staff list of a structure as it stands. */
export async function staffOf(world: AccountsWorld, structure: string): Promise<Envelope<'staff'>> {
	const db = await world.store.open(structure);
	return fromStored((await db.get(staffId(structure))) as StoredDoc) as Envelope<'staff'>;
}

/** Makes a staff list what it is to be, as an accepted write would; the server then follows it. */
export async function setStaff(
	world: AccountsWorld,
	structure: string,
	members: StaffMember[]
): Promise<Envelope<'staff'>> {
	const db = await world.store.open(structure);
	const before = await staffOf(world, structure);
	const draft = edited(before, { body: { members } }, () => world.newKey());
	const doc = stamped(before, draft, { by: 'user:admin', now: world.time, channelsOf });
	await db.put(toStored(doc, (await db.get(staffId(structure)))?._rev));
	return doc as Envelope<'staff'>;
}

/** Adds members to a staff list, and has the server follow it. */
export async function addMembers(
	world: AccountsWorld,
	structure: string,
	...added: StaffMember[]
): Promise<Envelope<'staff'>> {
	const { body } = await staffOf(world, structure);
	const staff = await setStaff(world, structure, [...body.members, ...added]);
	await world.accounts.inviteTeam(staff);
	return staff;
}

/** A world in which both structures have a local admin with an account, who is signed in. */
export async function teamWorld(options: Parameters<typeof AccountsWorld.create>[0] = {}) {
	const world = await AccountsWorld.create(options);
	for (const structure of ['ofpc', 'mife-ain']) {
		await setStaff(world, structure, [memberOf(structure), adminOf(structure)]);
		await world.accounts.ensureFictitiousStaff(structure, adminOf(structure), ADMIN_PASSWORD);
	}
	const asAdmin = async (structure: string) => {
		const { email } = adminOf(structure);
		const credentials = { email, password: ADMIN_PASSWORD, device: 'personal' as const };
		return sessionOf(world, (await world.accounts.login(credentials, FROM)).token);
	};
	return { world, asAdmin };
}

export async function sessionOf(world: AccountsWorld, token: string) {
	const session = await world.accounts.sessionOf(token);
	if (!session) throw new Error('no session');
	return session;
}
