import type { Envelope } from '#domain/document';
import { fullName } from '#domain/person';
import type { StaffMember } from '#domain/structure';
import type { AccountsContext } from './context';
import { makeLink } from './links';
import type { UserDoc } from './records';
import { normaliseEmail } from './secret';
import { bindEmail, ensureUser, userById, userOfEmail, type NewUser } from './users';

/**
 * `created` or `exists`: the account is there. `emailTaken`: it is there without its address, which
 * another account holds. `userTaken`: the id named is another person's; nothing was done.
 */
export type Ensured = 'created' | 'exists' | 'emailTaken' | 'userTaken';

const USER_ID = /^user:[A-Za-z0-9_-]{8,64}$/;

/**
 * The account of a dossier opened at the desk (S22, D02 way 2), made when the dossier first appears, and
 * an invitation to its address if it has one. Idempotent. A dossier that names someone else's account
 * gets none: reception cannot reach another person through it (F14).
 */
export async function ensureConsultant(
	ctx: AccountsContext,
	dossier: Envelope<'dossier'>,
	options: { password: string | null; invite: boolean } = { password: null, invite: true }
): Promise<Ensured> {
	const { consultant, person } = dossier.body;
	if (!USER_ID.test(consultant)) return 'userTaken';
	const before = await userById(ctx, consultant);
	if (before && before.own?.dossier !== dossier.id) return 'userTaken';
	if (before && (before.email !== null || !person.email)) return 'exists';
	const own = { dossier: dossier.id, structure: dossier.structure };
	const password = options.password && (await ctx.hasher.hash(options.password));
	const fields = { own, home: dossier.structure, password };
	const { doc } = await ensureUser(ctx, consultant, fields);
	if (doc.own?.dossier !== dossier.id) return 'userTaken';
	if (!person.email) return 'created';
	const bound = await bindIfFree(ctx, person.email, consultant, fields);
	if (!bound) return 'emailTaken';
	if (options.invite) await invite(ctx, bound, person.email, fullName(person));
	return before ? 'exists' : 'created';
}

/** The account of a staff member, with a password or, without, an invitation by mail. Idempotent. */
export async function ensureStaff(
	ctx: AccountsContext,
	structure: string,
	member: StaffMember,
	password: string | null
): Promise<Ensured> {
	const before = await userById(ctx, member.user);
	if (before?.email) return 'exists';
	const hash = password && (await ctx.hasher.hash(password));
	const fields = { own: null, home: structure, password: hash };
	const bound = await bindIfFree(ctx, member.email, member.user, fields);
	if (!bound) return 'emailTaken';
	if (!password) await invite(ctx, bound, member.email, fullName(member));
	return before ? 'exists' : 'created';
}

async function bindIfFree(
	ctx: AccountsContext,
	address: string,
	id: string,
	fields: NewUser
): Promise<UserDoc | null> {
	const email = ctx.secret.emailHash(address);
	const holder = await userOfEmail(ctx, email);
	if (holder && holder._id !== id) return null;
	const bound = await bindEmail(ctx, email, id, fields);
	return bound._id === id ? bound : null;
}

async function invite(
	ctx: AccountsContext,
	user: UserDoc,
	address: string,
	name: string
): Promise<void> {
	const email = ctx.secret.emailHash(address);
	const token = ctx.secret.derive('invite', user._id, email);
	await makeLink(ctx, token, { purpose: 'invite', user: user._id, email, pending: null });
	await ctx.queueMail(user.home, {
		id: `mail:invite-${ctx.secret.key22('mail', token)}`,
		to: normaliseEmail(address),
		kind: 'invitation',
		data: { token, name }
	});
}
