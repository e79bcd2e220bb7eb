import { isIPv6 } from 'node:net';
import { ProtocolError } from '#protocol/errors';
import { tryPut } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { AccountsContext } from './context';
import type { AttemptsDoc } from './records';

interface Limit {
	max: number;
	windowMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often what may be tried (F20). `…Address` counts an internet address, behind which a whole
 * centre may stand; `known…` a device on which the account was signed in before, whatever others try
 * (AC-24); the others count one account, one mailbox or one structure.
 */
export const LIMITS = {
	login: { max: 10, windowMs: 15 * MINUTE },
	knownLogin: { max: 10, windowMs: 15 * MINUTE },
	loginAddress: { max: 100, windowMs: 15 * MINUTE },
	password: { max: 10, windowMs: 15 * MINUTE },
	link: { max: 5, windowMs: HOUR },
	knownLink: { max: 5, windowMs: HOUR },
	linkAddress: { max: 60, windowMs: HOUR },
	enterAddress: { max: 100, windowMs: 15 * MINUTE },
	codeAddress: { max: 20, windowMs: 15 * MINUTE },
	submit: { max: 5, windowMs: HOUR },
	submitAddress: { max: 60, windowMs: HOUR },
	asked: { max: 200, windowMs: DAY },
	askedAddress: { max: 20, windowMs: HOUR },
	inviteMailbox: { max: 5, windowMs: DAY },
	inviteStructure: { max: 100, windowMs: DAY },
	hostAddress: { max: 60, windowMs: 15 * MINUTE },
	hostDossier: { max: 10, windowMs: DAY },
	training: { max: 10, windowMs: HOUR },
	partnerAddress: { max: 120, windowMs: 15 * MINUTE },
	partnerLinks: { max: 50, windowMs: DAY },
	refer: { max: 20, windowMs: DAY },
	referred: { max: 3, windowMs: DAY },
	calendar: { max: 60, windowMs: HOUR },
	calendarAddress: { max: 100, windowMs: 15 * MINUTE }
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

/** One counted attempt, which a success takes back. */
export interface Attempt {
	id: string;
	time: number;
}

/** Tries against other processes counting the same subject before it is taken as too many. */
const MAX_TRIES = 50;

/**
 * Counts an attempt before it is made, in the store, so that every process counts together. The window
 * slides with each attempt's own time: there is no edge at which a burst fits twice (AC-10).
 * @throws ProtocolError tooMany, with the seconds to wait
 */
export async function countAttempt(
	ctx: AccountsContext,
	name: LimitName,
	subject: string
): Promise<Attempt> {
	const { max, windowMs } = LIMITS[name];
	const id = `attempts:${name}-${ctx.secret.key22('attempts', name, subject)}`;
	for (let n = 0; n < MAX_TRIES; n++) {
		const time = ctx.now();
		const kept = (await ctx.db.get(id)) as AttemptsDoc | null;
		const times = (kept?.times ?? []).filter((one) => one > time - windowMs);
		const oldest = times[times.length - max];
		if (oldest !== undefined) throw tooMany(oldest + windowMs - time);
		if (await keep(ctx, kept, id, [...times, time], time + windowMs)) return { id, time };
	}
	throw tooMany(windowMs);
}

/** Takes one attempt back: a success does not count, and clears no other's failures. */
export async function takeBack(ctx: AccountsContext, { id, time }: Attempt): Promise<void> {
	for (let n = 0; n < MAX_TRIES; n++) {
		const kept = (await ctx.db.get(id)) as AttemptsDoc | null;
		const place = kept?.times.indexOf(time) ?? -1;
		if (!kept || place < 0) return;
		const times = kept.times.toSpliced(place, 1);
		if (await keep(ctx, kept, id, times, kept.expires)) return;
	}
}

/**
 * What counts as one internet address: an IPv4 address, or the /64 prefix that one IPv6 connection is
 * given as a whole.
 */
export function addressPrefix(ip: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
	if (mapped) return mapped;
	const bare = ip.split('%')[0] ?? ip;
	if (!isIPv6(bare)) return ip;
	const [head = '', tail = ''] = bare.split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const zeros = bare.includes('::')
		? Array(Math.max(0, 8 - left.length - right.length)).fill('0')
		: [];
	const groups = [...left, ...zeros, ...right].slice(0, 4);
	return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':') + '::/64';
}

async function keep(
	ctx: AccountsContext,
	kept: AttemptsDoc | null,
	id: string,
	times: number[],
	expires: number
): Promise<boolean> {
	const rev = kept?._rev ? { _rev: kept._rev } : {};
	const doc: AttemptsDoc = { _id: id, ...rev, ...expiring(expires), times };
	return tryPut(ctx.db, doc);
}

function tooMany(waitMs: number): ProtocolError {
	return new ProtocolError('tooMany', { retryAfter: Math.max(1, Math.ceil(waitMs / 1_000)) });
}
