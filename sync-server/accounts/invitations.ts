import type { Envelope } from '#domain/document';
import { isMemberIdOf, staffId } from '#domain/ids';
import { LINK_LIFETIME_MS } from '#domain/limits';
import type { StaffMember } from '#domain/structure';
import { isTraining } from '#domain/training';
import type { InvitationState } from '#protocol/account-words';
import type { InviteRequest, TeamRequest, TeamStates } from '#protocol/accounts';
import { ProtocolError } from '#protocol/errors';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import { countAttempt } from './attempts';
import type { AccountsContext } from './context';
import { makeLink } from './links';
import type { InvitationDoc, UserDoc } from './records';
import { normaliseEmail } from './secret';

type Ctx = AccountsContext;

/**
 * Follows a structure's staff list as it was accepted, whoever changed it and however late it came
 * (D10): each member who is new, or newly under another address, gets one invitation. Idempotent. What
 * is known of the address changes nothing: same calls, same mail (AC-20), worded as its reader chose when it leaves.
 */
export async function inviteTeam(ctx: Ctx, staff: Envelope<'staff'>): Promise<void> {
	const { structure, body } = staff;
	const own = body.members.filter((member) => isMemberIdOf(structure, member.user));
	const joined = await joinedAmong(ctx, own);
	for (const member of own) {
		if (!joined.has(member.user)) await inviteOnce(ctx, structure, member);
	}
}

/**
 * Sends a member's invitation again, at the word of a local admin of his structure.
 * @throws ProtocolError unknown, tooMany
 */
export async function inviteAgain(
	ctx: Ctx,
	admin: string,
	{ structure, user }: InviteRequest
): Promise<TeamStates> {
	const members = await administeredBy(ctx, admin, structure);
	const member = members.find((one) => one.user === user && isMemberIdOf(structure, user));
	if (!member) throw new ProtocolError('unknown');
	const joined = await joinedAmong(ctx, [member]);
	if (!joined.has(user)) {
		const kept = await invitationOf(ctx, structure, member);
		await countInvitation(ctx, structure, member);
		await send(ctx, structure, member, kept);
	}
	return statesOf(ctx, structure, members);
}

/** How the invitations of a structure stand, for its local admins. @throws ProtocolError unknown */
export async function teamStates(
	ctx: Ctx,
	admin: string,
	{ structure }: TeamRequest
): Promise<TeamStates> {
	return statesOf(ctx, structure, await administeredBy(ctx, admin, structure));
}

async function inviteOnce(ctx: Ctx, structure: string, member: StaffMember): Promise<void> {
	const kept = await invitationOf(ctx, structure, member);
	if (kept.sent > 0) return;
	try {
		await countInvitation(ctx, structure, member);
	} catch (error) {
		// The list was accepted and stays so: this one waits for the admin to send it (AC-26).
		if (error instanceof ProtocolError && error.code === 'tooMany') return;
		throw error;
	}
	await send(ctx, structure, member, kept);
}

/**
 * One link and one mail, both named after who, where and the how manieth: a crash on the way repeats
 * neither. The name an admin typed is not in the mail: it goes to an address not proved yet (ML-05).
 */
async function send(
	ctx: Ctx,
	structure: string,
	member: StaffMember,
	kept: InvitationDoc
): Promise<void> {
	const sent = kept.sent + 1;
	const token = ctx.secret.derive('join', structure, member.user, kept.email, String(sent));
	const joins = { structure, member: member.user };
	await makeLink(ctx, token, {
		purpose: 'join',
		user: null,
		email: kept.email,
		pending: null,
		joins
	});
	await ctx.queueMail(structure, {
		id: `mail:join-${ctx.secret.key22('mail', token)}`,
		to: normaliseEmail(member.email),
		kind: 'teamInvitation',
		data: { token },
		reader: member.user
	});
	await tryPut(ctx.db, { ...kept, sent, sentAt: ctx.now() });
}

/**
 * Mails to strangers at an admin's word have a limit, as those at anyone's (F20). None leaves the structure to train
 * in (ML-09): what is tried out there takes nothing from the real ones.
 */
async function countInvitation(ctx: Ctx, structure: string, { email }: StaffMember): Promise<void> {
	if (!isTraining(structure)) {
		await countAttempt(ctx, 'inviteMailbox', ctx.secret.emailHash(email));
	}
	await countAttempt(ctx, 'inviteStructure', structure);
}

/** The invitation of a member under his present address: the one kept, or a first one. */
async function invitationOf(
	ctx: Ctx,
	structure: string,
	member: StaffMember
): Promise<InvitationDoc> {
	const _id = invitationId(ctx, structure, member.user);
	const kept = (await ctx.db.get(_id)) as InvitationDoc | null;
	const email = ctx.secret.emailHash(member.email);
	if (kept?.email === email) return kept;
	return { _id, ...(kept?._rev ? { _rev: kept._rev } : {}), email, sent: 0, sentAt: null };
}

/** The members of a structure, asked by one of its local admins; to others it does not exist. */
async function administeredBy(ctx: Ctx, admin: string, structure: string): Promise<StaffMember[]> {
	if (!(await structuresOf(ctx)).includes(structure)) throw new ProtocolError('unknown');
	const stored = await (await ctx.store.open(structure)).get(staffId(structure));
	const members = stored ? (fromStored(stored) as Envelope<'staff'>).body.members : [];
	const entitled = members.some((one) => one.user === admin && one.roles.includes('localAdmin'));
	if (!entitled) throw new ProtocolError('unknown');
	return members;
}

/** How the invitations of these members stand, in their order. */
export async function statesOf(
	ctx: Ctx,
	structure: string,
	members: readonly StaffMember[]
): Promise<TeamStates> {
	const joined = await joinedAmong(ctx, members);
	const ids = members.map(({ user }) => invitationId(ctx, structure, user));
	const kept = await ctx.db.getMany(ids);
	return {
		members: members.map((member, i) => {
			const doc = kept.get(ids[i] ?? '') as InvitationDoc | undefined;
			const current = doc?.email === ctx.secret.emailHash(member.email) ? doc : undefined;
			const sentAt = current?.sentAt ?? null;
			const state = joined.has(member.user) ? 'joined' : stateSince(ctx, sentAt);
			return { user: member.user, state, sentAt };
		})
	};
}

function stateSince(ctx: Ctx, sentAt: number | null): InvitationState {
	if (sentAt === null) return 'none';
	return ctx.now() < sentAt + LINK_LIFETIME_MS ? 'sent' : 'expired';
}

/** Those whose id somebody proved by his address. */
async function joinedAmong(ctx: Ctx, members: readonly StaffMember[]): Promise<Set<string>> {
	const users = await ctx.db.getMany(members.map((member) => member.user));
	const proved = ([, doc]: [string, unknown]) =>
		(doc as UserDoc).email !== null || (doc as UserDoc).of !== undefined;
	return new Set([...users].filter(proved).map(([id]) => id));
}

function invitationId(ctx: Ctx, structure: string, member: string): string {
	return `invitation:${ctx.secret.key22('invitation', structure, member)}`;
}
