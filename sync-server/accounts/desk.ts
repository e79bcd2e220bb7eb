import type { Envelope } from '#domain/document';
import type { Person } from '#domain/person';
import { fullName } from '#domain/full-name';
import type { StaffMember } from '#domain/structure';
import { isTraining } from '#domain/training';
import { update } from '../store/compare-and-set';
import { standingsOf } from '../gateway/facts';
import { isFictitious } from '../mail/transport';
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
 * gets none: reception cannot reach another person through it (F14), nor take the place of a staff
 * member who has no account yet. Whoever trains may type a real address: it leads to nobody fictitious, and stays free
 * for the person whose it is (TR-06).
 */
export async function ensureConsultant(
	ctx: AccountsContext,
	dossier: Envelope<'dossier'>,
	options: { password: string | null; invite: boolean } = { password: null, invite: true }
): Promise<Ensured> {
	const { consultant, language } = dossier.body;
	const training = isTraining(dossier.structure);
	const person = training ? fictitious(dossier.body.person) : dossier.body.person;
	const invites = options.invite && !training;
	if (!USER_ID.test(consultant)) return 'userTaken';
	const before = await userById(ctx, consultant);
	if (before && !isOwn(before, dossier)) return 'userTaken';
	if (before && (!person.email || isSettled(before))) return 'exists';
	if (!before && (await standingsOf(ctx, consultant)).length > 0) return 'userTaken';
	const own = { dossier: dossier.id, structure: dossier.structure };
	const password = options.password && (await ctx.hasher.hash(options.password));
	const fields = {
		...{ own, home: dossier.structure, password, invited: !invites },
		...(language && { language })
	};
	const { doc } = await ensureUser(ctx, consultant, fields);
	if (!isOwn(doc, dossier)) return 'userTaken';
	if (!person.email) return 'created';
	if (!(await bindIfFree(ctx, person.email, doc, fields))) return 'emailTaken';
	if (invites) await invite(ctx, doc, person.email, fullName(person));
	return before ? 'exists' : 'created';
}

/**
 * The account of a fictitious staff member, whose address nobody needs to prove. Real ones are invited
 * and prove theirs (invitations.ts). Idempotent; never another person's.
 */
export async function ensureFictitiousStaff(
	ctx: AccountsContext,
	structure: string,
	member: StaffMember,
	password: string
): Promise<Ensured> {
	const before = await userById(ctx, member.user);
	if (before?.email || before?.own || before?.of) return 'exists';
	const hash = await ctx.hasher.hash(password);
	const fields = { own: null, home: structure, password: hash, invited: true };
	const { doc } = await ensureUser(ctx, member.user, fields);
	return (await bindIfFree(ctx, member.email, doc, fields)) ? 'created' : 'emailTaken';
}

function fictitious(person: Person): Person {
	return person.email && isFictitious(person.email) ? person : { ...person, email: null };
}

/** The same id may stand in another structure's database, opened there by its own reception. */
function isOwn({ own }: UserDoc, { id, structure }: Envelope<'dossier'>): boolean {
	return own?.dossier === id && own.structure === structure;
}

function isSettled(user: UserDoc): boolean {
	return user.invited && user.email !== null;
}

/**
 * Binds an address to an account, unless another holds it. An address once bound is changed by the
 * person alone, who proves the new one.
 */
async function bindIfFree(
	ctx: AccountsContext,
	address: string,
	user: UserDoc,
	fields: NewUser
): Promise<boolean> {
	const email = ctx.secret.emailHash(address);
	if (user.email !== null && user.email !== email) return false;
	const holder = await userOfEmail(ctx, email);
	if (holder && holder._id !== user._id) return false;
	return (await bindEmail(ctx, email, user._id, fields))._id === user._id;
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
		data: { token, name },
		reader: user._id
	});
	await update<UserDoc>(ctx.db, user._id, (one) =>
		one.invited ? null : { ...one, invited: true }
	);
}
