import { isCode } from '#domain/entry-code';
import { isTraining } from '#domain/training';
import type { EnterRequest, LinkRequest, LoginRequest, PasswordRequest } from '#protocol/accounts';
import { ProtocolError } from '#protocol/errors';
import { structuresOf } from '../gateway/facts';
import { addressPrefix, countAttempt, takeBack, type Attempt } from './attempts';
import { confirm, forgetPending } from './confirm';
import { noteUsed, numberHash } from './cards';
import type { AccountsContext } from './context';
import type { From } from './from';
import { identityAtEntry, joinTeam } from './identities';
import { knownDevice, proofFor, type DeviceProof } from './known-devices';
import { takeLanguage } from './language';
import { liveLink, makeLink, spendLink } from './links';
import { checkPassword } from './passwords';
import type { LinkDoc, UserDoc } from './records';
import { hashOfToken, normaliseEmail } from './secret';
import { confirmReferral } from './referrals';
import { endOthers, endSession, openSession, type Session } from './sessions';
import { userById, userOfEmail } from './users';

/** A session just opened. */
export interface SignedIn {
	token: string;
	/** The account. */
	user: UserDoc;
	/** For the device to show the next time (AC-24); null for an account without an address. */
	proof: DeviceProof | null;
}

/**
 * By e-mail and password. An unknown address costs the same reads and the same hash as a wrong password
 * (AC-08). @throws ProtocolError badCredentials, tooMany
 */
export async function login(
	ctx: AccountsContext,
	request: LoginRequest,
	from: From
): Promise<SignedIn> {
	const email = hashOfName(ctx, request.email);
	const user = await userOfEmail(ctx, email);
	const counted = await countLogin(ctx, email, knownDevice(ctx, user, email, from), from);
	const matching = await ctx.hasher.matches(user?.password ?? null, request.password);
	if (!user || !matching) throw new ProtocolError('badCredentials');
	for (const attempt of counted) await takeBack(ctx, attempt);
	const as = await identityAtEntry(ctx, user);
	const token = await openSession(ctx, user, { device: request.device, as, fresh: false, from });
	await takeLanguage(ctx, user, request.device, from);
	return { token, user, proof: proofFor(ctx, user, from) };
}

/** An address, or the number of somebody who has none: no address is a number (AC-53). */
function hashOfName(ctx: AccountsContext, name: string): string {
	return name.includes('@') ? ctx.secret.emailHash(name) : numberHash(ctx, name);
}

/** A device that was signed in to this account before has an allowance nobody else can spend (AC-24). */
async function countLogin(
	ctx: AccountsContext,
	email: string,
	known: string | null,
	{ ip }: From
): Promise<Attempt[]> {
	if (known) return [await countAttempt(ctx, 'knownLogin', `${email}.${known}`)];
	return [
		await countAttempt(ctx, 'loginAddress', addressPrefix(ip)),
		await countAttempt(ctx, 'login', email)
	];
}

/**
 * Sends a one-time link to an address, or word that no account is there: one link is kept and one mail
 * queued in either case, and the answer is the same (AC-08). @throws ProtocolError tooMany
 */
export async function requestLink(
	ctx: AccountsContext,
	request: LinkRequest,
	from: From
): Promise<void> {
	const to = normaliseEmail(request.email);
	const email = ctx.secret.emailHash(to);
	const user = await userOfEmail(ctx, email);
	await countLink(ctx, email, knownDevice(ctx, user, email, from), from);
	const token = ctx.newKey() + ctx.newKey();
	await makeLink(ctx, token, { purpose: 'enter', user: user?._id ?? null, email, pending: null });
	// No mail leaves the structure to train in (ML-09).
	const anywhere = (await structuresOf(ctx)).find((one) => !isTraining(one));
	const home = user?.home ?? anywhere;
	if (!home) return;
	await ctx.queueMail(home, {
		id: `mail:link-${hashOfToken(token)}`,
		to,
		kind: user ? 'signInLink' : 'noAccount',
		data: user ? { token } : {},
		language: from.language
	});
}

async function countLink(
	ctx: AccountsContext,
	email: string,
	known: string | null,
	{ ip }: From
): Promise<void> {
	if (known) {
		await countAttempt(ctx, 'knownLink', `${email}.${known}`);
		return;
	}
	await countAttempt(ctx, 'linkAddress', addressPrefix(ip));
	await countAttempt(ctx, 'link', email);
}

/**
 * Uses a one-time link. What it leads to is done first, the session opened, and the link spent last by
 * compare-and-set: a crash leaves it usable, and of many at once one gets in (AC-01, AC-04).
 * @throws ProtocolError linkSpent, tooMany
 */
export async function enter(
	ctx: AccountsContext,
	{ token: given, device, follows = false }: EnterRequest,
	from: From
): Promise<SignedIn> {
	const link = await linkOf(ctx, given, from);
	const user = await userOfLink(ctx, link, follows);
	const as = link.joins?.member ?? (await identityAtEntry(ctx, user));
	const token = await openSession(ctx, user, { device, as, fresh: true, from });
	try {
		await noteUsed(ctx, link);
		await spendLink(ctx, link);
	} catch (error) {
		await endSession(ctx, token);
		throw error;
	}
	await takeLanguage(ctx, user, device, from);
	if (link.pending) await forgetPending(ctx, link.pending);
	return { token, user, proof: proofFor(ctx, user, from) };
}

/**
 * The link of a token. Only what leads nowhere is counted: whoever shares his internet address with
 * somebody who guesses still gets in by his own link (AC-25).
 */
async function linkOf(ctx: AccountsContext, token: string, { ip }: From): Promise<LinkDoc> {
	if (isCode(token)) return linkOfCode(ctx, token, ip);
	try {
		return await liveLink(ctx, token);
	} catch (error) {
		await countAttempt(ctx, 'enterAddress', addressPrefix(ip));
		throw error;
	}
}

/**
 * A code is short enough to be guessed at: each try is counted before it is made, as of a password, and too
 * many leave even the right one outside for a while (AC-52).
 */
async function linkOfCode(ctx: AccountsContext, code: string, ip: string): Promise<LinkDoc> {
	const counted = await countAttempt(ctx, 'codeAddress', addressPrefix(ip));
	const link = await liveLink(ctx, code);
	if (link.purpose !== 'card') throw new ProtocolError('linkSpent');
	await takeBack(ctx, counted);
	return link;
}

async function userOfLink(ctx: AccountsContext, link: LinkDoc, follows: boolean): Promise<UserDoc> {
	if (link.purpose === 'referral') return confirmReferral(ctx, link, follows);
	if (link.purpose === 'confirm') return confirm(ctx, link);
	if (link.purpose === 'join') return joinTeam(ctx, link);
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
	session: Session,
	request: PasswordRequest
): Promise<UserDoc> {
	const { doc, account } = session;
	checkPassword(request.password);
	if (doc.freshUntil <= ctx.now()) await proveCurrent(ctx, account, request.current);
	const password = await ctx.hasher.hash(request.password);
	return endOthers(ctx, session, { password });
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
