import type { EnterRequest, LinkRequest, LoginRequest, PasswordRequest } from '#protocol/accounts';
import { ProtocolError } from '#protocol/errors';
import { structuresOf } from '../gateway/facts';
import { update } from '../store/compare-and-set';
import { addressPrefix, countAttempt, takeBack } from './attempts';
import { confirm, forgetPending } from './confirm';
import type { AccountsContext } from './context';
import { liveLink, makeLink, spendLink } from './links';
import { checkPassword } from './passwords';
import type { LinkDoc, SessionDoc, UserDoc } from './records';
import { hashOfToken, normaliseEmail } from './secret';
import { endSession, openSession, type Session } from './sessions';
import { userById, userOfEmail } from './users';

/** A session just opened. */
export interface SignedIn {
	token: string;
	user: UserDoc;
}

/**
 * By e-mail and password. An unknown address costs the same reads and the same hash as a wrong password
 * (AC-08). @throws ProtocolError badCredentials, tooMany
 */
export async function login(
	ctx: AccountsContext,
	request: LoginRequest,
	ip: string
): Promise<SignedIn> {
	const hash = ctx.secret.emailHash(request.email);
	const counted = [
		await countAttempt(ctx, 'loginAddress', addressPrefix(ip)),
		await countAttempt(ctx, 'login', hash)
	];
	const user = await userOfEmail(ctx, hash);
	const matching = await ctx.hasher.matches(user?.password ?? null, request.password);
	if (!user || !matching) throw new ProtocolError('badCredentials');
	for (const attempt of counted) await takeBack(ctx, attempt);
	return { token: await openSession(ctx, user, request.device, false), user };
}

/**
 * Sends a one-time link to an address, or word that no account is there: one link is kept and one mail
 * queued in either case, and the answer is the same (AC-08). @throws ProtocolError tooMany
 */
export async function requestLink(
	ctx: AccountsContext,
	request: LinkRequest,
	ip: string
): Promise<void> {
	const to = normaliseEmail(request.email);
	const email = ctx.secret.emailHash(to);
	await countAttempt(ctx, 'linkAddress', addressPrefix(ip));
	await countAttempt(ctx, 'link', email);
	const user = await userOfEmail(ctx, email);
	const token = ctx.newKey() + ctx.newKey();
	await makeLink(ctx, token, { purpose: 'enter', user: user?._id ?? null, email, pending: null });
	const [anywhere] = await structuresOf(ctx);
	const home = user?.home ?? anywhere;
	if (!home) return;
	await ctx.queueMail(home, {
		id: `mail:link-${hashOfToken(token)}`,
		to,
		kind: user ? 'signInLink' : 'noAccount',
		data: user ? { token } : {}
	});
}

/**
 * Uses a one-time link. What it leads to is done first, the session opened, and the link spent last by
 * compare-and-set: a crash leaves it usable, and of many at once one gets in (AC-01, AC-04).
 * @throws ProtocolError linkSpent, tooMany
 */
export async function enter(
	ctx: AccountsContext,
	request: EnterRequest,
	ip: string
): Promise<SignedIn> {
	const attempt = await countAttempt(ctx, 'enterAddress', addressPrefix(ip));
	const link = await liveLink(ctx, request.token);
	const user = link.purpose === 'confirm' ? await confirm(ctx, link) : await userOfLink(ctx, link);
	const token = await openSession(ctx, user, request.device, true);
	try {
		await spendLink(ctx, link);
	} catch (error) {
		await endSession(ctx, token);
		throw error;
	}
	if (link.pending) await forgetPending(ctx, link.pending);
	await takeBack(ctx, attempt);
	return { token, user };
}

async function userOfLink(ctx: AccountsContext, link: LinkDoc): Promise<UserDoc> {
	const user = link.user === null ? null : await userById(ctx, link.user);
	if (!user || user.email !== link.email) throw new ProtocolError('linkSpent');
	return user;
}

/**
 * Sets the password and ends every other session (AC-07). The current one proves who asks, unless the
 * session is fresh from a one-time link; that proof counts once.
 * @throws ProtocolError invalid, badCredentials, signIn, tooMany
 */
export async function setPassword(
	ctx: AccountsContext,
	{ doc, user }: Session,
	request: PasswordRequest
): Promise<void> {
	checkPassword(request.password);
	if (doc.freshUntil <= ctx.now()) await proveCurrent(ctx, user, request.current);
	const password = await ctx.hasher.hash(request.password);
	const generation = doc.generation + 1;
	await update<UserDoc>(ctx.db, user._id, (one) => {
		if (one.generation !== doc.generation) throw new ProtocolError('signIn');
		return { ...one, password, generation };
	});
	await update<SessionDoc>(ctx.db, doc._id, (one) => ({ ...one, generation, freshUntil: 0 }));
}

async function proveCurrent(
	ctx: AccountsContext,
	user: UserDoc,
	current: string | null
): Promise<void> {
	const attempt = await countAttempt(ctx, 'password', user._id);
	const proved = await ctx.hasher.matches(user.password, current ?? '');
	if (!proved) throw new ProtocolError('badCredentials');
	await takeBack(ctx, attempt);
}
