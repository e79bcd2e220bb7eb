import type { Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import { fullName } from '#domain/person';
import type { SessionInfo } from '#protocol/accounts';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import type { AccountsContext } from './context';
import type { SessionDoc, UserDoc } from './records';

/** Longest name shown: a first name and a surname of full length must not break the answer. */
const MAX_NAME = 100;

/**
 * Who is signed in, from primary documents: standings of each structure's staff, the name from there or
 * from the own dossier. The accounts database knows no names (architecture §4).
 */
export async function sessionInfo(
	ctx: AccountsContext,
	{ doc, user }: { doc: SessionDoc; user: UserDoc }
): Promise<SessionInfo> {
	const memberships = await membershipsOf(ctx, user._id);
	const dossier = await ownDossier(ctx, user);
	const person = memberships[0]?.member ?? dossier?.body.person;
	return {
		user: user._id,
		name: person ? fullName(person).slice(0, MAX_NAME) : '',
		own: dossier ? user.own : null,
		standings: memberships.map(({ structure, member: { roles, teams } }) => ({
			structure,
			roles,
			teams
		})),
		hasPassword: user.password !== null,
		fresh: doc.freshUntil > ctx.now()
	};
}

async function membershipsOf(ctx: AccountsContext, user: string) {
	const structures = await structuresOf(ctx);
	const found = await Promise.all(
		structures.map(async (structure) => {
			const db = await ctx.store.open(structure);
			const stored = await db.get(staffId(structure));
			const staff = stored && (fromStored(stored) as Envelope<'staff'>);
			const member = staff?.body.members.find((one) => one.user === user);
			return member ? { structure, member } : null;
		})
	);
	return found.filter((one) => one !== null);
}

async function ownDossier(
	ctx: AccountsContext,
	user: UserDoc
): Promise<Envelope<'dossier'> | null> {
	if (!user.own) return null;
	const db = await ctx.store.open(user.own.structure);
	const stored = await db.get(user.own.dossier);
	const dossier = stored && (fromStored(stored) as Envelope<'dossier'>);
	return dossier?.body.consultant === user._id ? dossier : null;
}
