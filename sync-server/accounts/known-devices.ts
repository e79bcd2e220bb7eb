import { timingSafeEqual } from 'node:crypto';
import type { AccountsContext } from './context';
import type { From } from './from';
import type { UserDoc } from './records';

/** The names of these cookies begin with it. */
export const KNOWN_DEVICE = 'known-';

/** A cookie that proves that somebody once signed in here. It opens nothing (AC-24). */
export interface DeviceProof {
	name: string;
	value: string;
}

/**
 * The key of the device when it was signed in to this account before, else null. Costs the same whether
 * or not there is an account. A new password, or «sign out everywhere else», makes all others unknown.
 * @param email the hash of the address asked for
 */
export function knownDevice(
	ctx: AccountsContext,
	user: UserDoc | null,
	email: string,
	{ cookies = {} }: From
): string | null {
	const [key = '', given = ''] = (cookies[nameFor(ctx, email)] ?? '').split('.');
	const expected = macOf(ctx, user, email, key);
	const right = given.length === expected.length && timingSafeEqual(bytes(given), bytes(expected));
	return right && user ? key : null;
}

/** The proof for this account and device, new or of today's generation. */
export function proofFor(ctx: AccountsContext, user: UserDoc, from: From): DeviceProof | null {
	if (user.email === null) return null;
	const name = nameFor(ctx, user.email);
	const key = knownDevice(ctx, user, user.email, from) ?? ctx.newKey();
	return { name, value: `${key}.${macOf(ctx, user, user.email, key)}` };
}

/** One cookie per account, so that a tablet may be known to a whole team. */
function nameFor(ctx: AccountsContext, email: string): string {
	return KNOWN_DEVICE + ctx.secret.key22('device-name', email).slice(0, 12);
}

function macOf(ctx: AccountsContext, user: UserDoc | null, email: string, key: string): string {
	return ctx.secret.derive('known-device', email, String(user?.generation ?? 0), key);
}

function bytes(text: string): Uint8Array {
	return new Uint8Array(Buffer.from(text));
}
