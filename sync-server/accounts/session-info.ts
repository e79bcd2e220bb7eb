import { fullName } from '#domain/full-name';
import type { Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import type { StaffMember } from '#domain/structure';
import type { SessionInfo } from '#protocol/accounts';
import { coordinates } from '../coordination/coordinators';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import type { AccountsContext } from './context';
import { idsOf, type Identity } from './identities';
import type { UserDoc } from './records';
import type { Session } from './sessions';

/** Longest name shown: a first name and a surname of full length must not break the answer. */
const MAX_NAME = 100;

/**
 * Who is signed in, from primary documents: standings of each structure's staff, the name from there or
 * from the own dossier. The accounts database knows no names (architecture §4).
 */
export async function sessionInfo(
	ctx: AccountsContext,
	{ doc, account, as }: Pick<Session, 'doc' | 'account' | 'as'>
): Promise<SessionInfo> {
	const all = await membershipsOf(ctx, idsOf(account));
	const memberships = all.filter(({ member }) => member.user === as.id);
	const dossier = await ownDossier(ctx, as);
	const person = memberships[0]?.member ?? dossier?.body.person;
	const coordinator = memberships.length > 0 && (await coordinates(ctx.store, as.id));
	return {
		user: as.id,
		name: person ? fullName(person).slice(0, MAX_NAME) : '',
		own: dossier ? as.own : null,
		standings: memberships.map(({ structure, member: { roles, teams } }) => ({
			structure,
			roles,
			teams
		})),
		...(coordinator && { coordinates: true as const }),
		hasPassword: account.password !== null,
		fresh: doc.freshUntil > ctx.now(),
		...(account.language && { language: account.language }),
		others: othersThan(as, account, all)
	};
}

interface Membership {
	structure: string;
	member: StaffMember;
}

/** The person's other places that lead somewhere: teams by their structure, then his own space. */
function othersThan(as: Identity, account: UserDoc, all: readonly Membership[]) {
	const teams = all.filter(({ member }) => member.user !== as.id);
	const others: SessionInfo['others'] = teams.map(({ structure, member }) => ({
		user: member.user,
		structure
	}));
	const space = account.own !== null && account._id !== as.id;
	return space ? [...others, { user: account._id, structure: null }] : others;
}

async function membershipsOf(ctx: AccountsContext, ids: readonly string[]): Promise<Membership[]> {
	const found = await Promise.all(
		(await structuresOf(ctx)).map(async (structure) => {
			const db = await ctx.store.open(structure);
			const stored = await db.get(staffId(structure));
			const staff = stored && (fromStored(stored) as Envelope<'staff'>);
			const members = (staff?.body.members ?? []).filter((one) => ids.includes(one.user));
			return members.map((member) => ({ structure, member }));
		})
	);
	return found.flat();
}

async function ownDossier(
	ctx: AccountsContext,
	{ id, own }: Identity
): Promise<Envelope<'dossier'> | null> {
	if (!own) return null;
	const db = await ctx.store.open(own.structure);
	const stored = await db.get(own.dossier);
	const dossier = stored && (fromStored(stored) as Envelope<'dossier'>);
	return dossier?.body.consultant === id ? dossier : null;
}
