import { perObject } from '#domain/collections';
import { PERSONAL_SESSION_MS, SHARED_SESSION_MS } from '#domain/limits';
import type { DeviceKind } from '#protocol/account-words';
import { ProtocolError } from '#protocol/errors';
import { discard, tryPut, update } from '../store/compare-and-set';
import { dayOf, expiring } from '../store/expiry';
import { StoreDown, type Database } from '../store/port';
import { Recent } from '../store/recent';
import type { AccountsContext } from './context';
import { deviceWords } from './device-words';
import type { From } from './from';
import { identityOf, type Identity } from './identities';
import type { SessionDoc, UserDoc } from './records';
import { hashOfToken } from './secret';

/** How long a session lasts after its last use (D17). */
export const LIFETIME_MS: Record<DeviceKind, number> = {
	personal: PERSONAL_SESSION_MS,
	shared: SHARED_SESSION_MS
};
/** After a one-time link, a password may be set this long without the current one. */
export const FRESH_MS = 10 * 60_000;
/** A session's end is moved once this share of its lifetime has passed: most requests write nothing. */
const RENEW_SHARE = 1 / 24;

const MAX_REMEMBERED = 5_000;
/** Accounts by session, as this process last read them. */
const latelyIn = perObject((_: Database) => new Recent<string>(MAX_REMEMBERED));

/** Who is signed in, with what was read to know it. */
export interface Session {
	doc: SessionDoc;
	account: UserDoc;
	/** As whom he acts: one of the account's ids. */
	as: Identity;
	/** True when its end was just moved: the cookie's must follow. */
	renewed: boolean;
}

/** What a new session is of. */
export interface Opening {
	device: DeviceKind;
	/** One of the account's ids. */
	as: string;
	/** True after a one-time link. */
	fresh: boolean;
	from: From;
}

/** Opens a session. @returns its token, which is kept nowhere on the server */
export async function openSession(
	ctx: AccountsContext,
	account: UserDoc,
	{ device, as, fresh, from }: Opening
): Promise<string> {
	const token = ctx.newKey() + ctx.newKey();
	const now = ctx.now();
	const doc: SessionDoc = {
		_id: sessionId(token),
		...ending(account._id, now + LIFETIME_MS[device]),
		user: account._id,
		as,
		device,
		...deviceWords(from.agent),
		generation: account.generation,
		createdAt: now,
		seen: dayOf(now),
		freshUntil: fresh ? now + FRESH_MS : 0
	};
	await ctx.db.put(doc);
	return token;
}

/**
 * The session of a token, as of each request: an end decided by one process holds
 * at once on all (AC-06). Null when there is none, or no longer.
 */
export async function sessionOf(ctx: AccountsContext, token: string): Promise<Session | null> {
	const found = await openSessionOf(ctx, token);
	return found && { ...found, renewed: await renew(ctx, found.doc) };
}

/** Whether a session still stands. Looking is no use: it moves no end. */
export async function isOpen(ctx: AccountsContext, token: string): Promise<boolean> {
	return (await openSessionOf(ctx, token)) !== null;
}

/** Whose a session was the last time says what to read beside it, and no more: it is read again. */
async function openSessionOf(ctx: AccountsContext, token: string) {
	const id = sessionId(token);
	const lately = latelyIn(ctx.db);
	const guess = lately.get(id);
	const found = await ctx.db.getMany(guess === undefined ? [id] : [id, guess], 'often');
	const doc = found.get(id) as SessionDoc | undefined;
	if (!doc || doc.expires <= ctx.now()) return null;
	const account = (found.get(doc.user) ?? (await ctx.db.get(doc.user, 'often'))) as UserDoc | null;
	if (account?.generation !== doc.generation) return null;
	lately.note(id, doc.user);
	const as = identityOf(account, doc.as ?? account._id);
	return as && { doc, account, as };
}

/**
 * Slides the end, and notes the day. When another request is doing the same, its doing is enough. Most
 * requests write nothing.
 */
async function renew(ctx: AccountsContext, doc: SessionDoc): Promise<boolean> {
	const lifetime = LIFETIME_MS[doc.device];
	const now = ctx.now();
	const expires = now + lifetime;
	const seen = dayOf(now);
	if (seen === doc.seen && expires - doc.expires < lifetime * RENEW_SHARE) return false;
	try {
		return await tryPut(ctx.db, { ...doc, ...ending(doc.user, expires), seen });
	} catch (error) {
		// Nobody is kept from reading because a day could not be noted.
		if (error instanceof StoreDown) return false;
		throw error;
	}
}

/** Ends one session. */
export async function endSession(ctx: AccountsContext, token: string): Promise<void> {
	await discard(ctx.db, sessionId(token));
}

/**
 * Ends every other session of the account at once, on every process (AC-23), with whatever else changes
 * of it. Rests on the account's own document, not on finding the sessions. Devices it was known to are
 * so no more (AC-24). @throws ProtocolError signIn when another session did so first
 */
export async function endOthers(
	ctx: AccountsContext,
	{ doc, account }: Pick<Session, 'doc' | 'account'>,
	changes: Partial<Pick<UserDoc, 'password'>> = {}
): Promise<UserDoc> {
	const generation = doc.generation + 1;
	const changed = await update<UserDoc>(ctx.db, account._id, (one) => {
		if (one.generation !== doc.generation) throw new ProtocolError('signIn');
		return { ...one, ...changes, generation };
	});
	if (!changed) throw new ProtocolError('signIn');
	// A new password uses the proof of a one-time link up (AC-07).
	const used = changes.password ? { freshUntil: 0 } : {};
	await update<SessionDoc>(ctx.db, doc._id, (one) => ({ ...one, generation, ...used }));
	return changed;
}

/** The sessions of an account that stand now, the latest used first. */
export async function sessionsOf(ctx: AccountsContext, account: UserDoc): Promise<SessionDoc[]> {
	const found = await ctx.db.getMany(await ctx.db.find(sessionsKey(account._id)));
	const stands = ({ user, generation, expires }: SessionDoc) =>
		user === account._id && generation === account.generation && expires > ctx.now();
	return ([...found.values()] as SessionDoc[])
		.filter(stands)
		.sort((a, b) => b.expires - a.expires || b.createdAt - a.createdAt);
}

/** A session's end, and the keys under which the janitor and its owner find it. */
function ending(account: string, expires: number) {
	const { find } = expiring(expires);
	return { expires, find: [...find, sessionsKey(account)] };
}

function sessionsKey(account: string): string {
	return `sessions:${account}`;
}

function sessionId(token: string): string {
	return `session:${hashOfToken(token)}`;
}
