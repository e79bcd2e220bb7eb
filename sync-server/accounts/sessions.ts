import { PERSONAL_SESSION_MS, SHARED_SESSION_MS } from '#domain/limits';
import { discard, tryPut } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { AccountsContext } from './context';
import type { DeviceKind, SessionDoc, UserDoc } from './records';
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

/** Who is signed in, with what was read to know it. */
export interface Session {
	doc: SessionDoc;
	user: UserDoc;
	/** True when its end was just moved: the cookie's must follow. */
	renewed: boolean;
}

/** Opens a session. @returns its token, which is kept nowhere on the server */
export async function openSession(
	ctx: AccountsContext,
	user: UserDoc,
	device: DeviceKind,
	fresh: boolean
): Promise<string> {
	const token = ctx.newKey() + ctx.newKey();
	const now = ctx.now();
	const doc: SessionDoc = {
		_id: sessionId(token),
		...expiring(now + LIFETIME_MS[device]),
		user: user._id,
		device,
		generation: user.generation,
		createdAt: now,
		freshUntil: fresh ? now + FRESH_MS : 0
	};
	await ctx.db.put(doc);
	return token;
}

/**
 * The session of a token, from primary documents at each request: an end decided by one process holds
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

async function openSessionOf(ctx: AccountsContext, token: string) {
	const doc = (await ctx.db.get(sessionId(token))) as SessionDoc | null;
	if (!doc || doc.expires <= ctx.now()) return null;
	const user = (await ctx.db.get(doc.user)) as UserDoc | null;
	return user?.generation === doc.generation ? { doc, user } : null;
}

/** Slides the end. When another request is doing the same, its doing is enough. */
async function renew(ctx: AccountsContext, doc: SessionDoc): Promise<boolean> {
	const lifetime = LIFETIME_MS[doc.device];
	const expires = ctx.now() + lifetime;
	if (expires - doc.expires < lifetime * RENEW_SHARE) return false;
	return tryPut(ctx.db, { ...doc, ...expiring(expires) });
}

/** Ends one session. */
export async function endSession(ctx: AccountsContext, token: string): Promise<void> {
	await discard(ctx.db, sessionId(token));
}

function sessionId(token: string): string {
	return `session:${hashOfToken(token)}`;
}
