import type { Language } from '#domain/language';
import { timingSafeEqual } from 'node:crypto';
import { zoneNamed } from '#domain/zone';
import type { CalendarState } from '#protocol/calendar';
import { ProtocolError } from '#protocol/errors';
import { standingsOf } from '../gateway/facts';
import { discard, tryPut } from '../store/compare-and-set';
import { addressPrefix, countAttempt } from './attempts';
import type { AccountsContext } from './context';
import { identityOf, type Identity } from './identities';
import type { CalendarDoc } from './records';
import { hashOfToken } from './secret';
import type { Session } from './sessions';
import { userById } from './users';

/** Whose session asks. */
type Asking = Pick<Session, 'account' | 'as'>;

/** Whose agenda an address leads to, and in which time zone its hours are told. */
export interface Subscribed {
	as: Identity;
	zone: string;
	/** Of the account, where it has one. */
	language?: Language;
}

/** What a secret begins with, and where the server keeps what it knows of it: 132 bits. */
const HANDLE_CHARS = 22;
const SECRET = /^[A-Za-z0-9_-]{60,90}$/;

/** Whether one's agenda may be subscribed to. The address itself is told by nobody any more. */
export async function calendarState(ctx: AccountsContext, asking: Asking): Promise<CalendarState> {
	const kept = await calendarAt(ctx, handleOf(ctx, asking.as.id));
	const { since, zone } = kept && stands(kept, asking.account) ? kept : NONE;
	return { since, zone };
}

const NONE = { since: null, zone: null };

/**
 * Makes an address for a counsellor's agenda. One document says what opens it, so that the address before is
 * dead with this very write (AG-64).
 * @returns the secret in it, which is kept nowhere
 * @throws ProtocolError invalid for a time zone that there is not, unknown for whoever is no counsellor
 */
export async function openCalendar(
	ctx: AccountsContext,
	{ account, as }: Asking,
	asked: string
): Promise<string> {
	const zone = zoneNamed(asked);
	if (!zone) throw new ProtocolError('invalid', { field: '/zone' });
	const standings = await standingsOf(ctx, as.id);
	if (!standings.some(({ roles }) => roles.includes('counsellor')))
		throw new ProtocolError('unknown');
	const handle = handleOf(ctx, as.id);
	const secret = handle + ctx.newKey() + ctx.newKey();
	const fresh: CalendarDoc = {
		_id: calendarId(handle),
		account: account._id,
		as: as.id,
		generation: account.generation,
		hash: hashOfToken(secret),
		zone,
		since: ctx.now()
	};
	for (;;) {
		const kept = await calendarAt(ctx, handle);
		if (await tryPut(ctx.db, { ...fresh, ...(kept?._rev && { _rev: kept._rev }) })) return secret;
	}
}

/** Ends the address of one's agenda. */
export async function closeCalendar(ctx: AccountsContext, { as }: Asking): Promise<void> {
	await discard(ctx.db, calendarId(handleOf(ctx, as.id)));
}

/**
 * Whose agenda a secret opens. Whatever opens none costs the same reads, and is counted; one that stands is
 * counted by itself, whatever others try from the same internet address (AC-25).
 * @throws ProtocolError unknown, tooMany
 */
export async function subscribedBy(
	ctx: AccountsContext,
	secret: string,
	ip: string
): Promise<Subscribed> {
	const handle = SECRET.test(secret) ? secret.slice(0, HANDLE_CHARS) : 'none';
	const kept = await calendarAt(ctx, handle);
	const account = await userById(ctx, kept?.account ?? 'user:nobody');
	const as = kept && account && stands(kept, account) ? identityOf(account, kept.as) : null;
	if (!kept || !as || !isSame(kept.hash, hashOfToken(secret))) return countUnknown(ctx, ip);
	await countAttempt(ctx, 'calendar', handle);
	return { as, zone: kept.zone, language: account?.language };
}

/** Somebody asked for what opens nothing. @throws ProtocolError unknown, tooMany */
export async function countUnknown(ctx: AccountsContext, ip: string): Promise<never> {
	await countAttempt(ctx, 'calendarAddress', addressPrefix(ip));
	throw new ProtocolError('unknown');
}

function stands(kept: CalendarDoc, account: { _id: string; generation: number }): boolean {
	return kept.account === account._id && kept.generation === account.generation;
}

function isSame(one: string, other: string): boolean {
	const bytes = new TextEncoder();
	return timingSafeEqual(bytes.encode(one), bytes.encode(other));
}

async function calendarAt(ctx: AccountsContext, handle: string): Promise<CalendarDoc | null> {
	return (await ctx.db.get(calendarId(handle))) as CalendarDoc | null;
}

/** Follows from the id under the server's secret: it says neither whose it is, nor that there is one. */
function handleOf(ctx: AccountsContext, id: string): string {
	return ctx.secret.key22('calendar', id);
}

function calendarId(handle: string): string {
	return `calendar:${handle}`;
}
