import { keyOfId } from '#domain/ids';
import type { StoredDoc } from '../store/port';

/** Those who followed a dossier, each with until when, ms since 1970; null for whoever follows it now. */
export type Followers = Readonly<Record<string, number | null>>;

/** So long what somebody opened without a network may still be told to the person (WF-50). */
const LATELY_MS = 30 * 24 * 3_600_000;

/** Where the server notes, for itself alone, who followed a dossier lately. */
export function followersId(dossier: string): string {
	return `followers:${keyOfId(dossier)}`;
}

/** What such a note says. */
export function followersIn(note: StoredDoc | null | undefined): Followers {
	return (note?.followers ?? {}) as Followers;
}

/** The same once these follow it: whoever does no more did until now, and is forgotten after a while. */
export function followersAfter(
	before: Followers,
	following: readonly string[],
	now: number
): Followers {
	const earlier = Object.entries(before).map(([user, until]) => [user, until ?? now] as const);
	const lately = earlier.filter(([, until]) => isLately(until, now));
	return Object.fromEntries([...lately, ...following.map((user) => [user, null])]);
}

/** Whether somebody follows it, or did until lately. */
export function didFollow(followers: Followers, user: string, now: number): boolean {
	const until = followers[user];
	return until !== undefined && (until === null || isLately(until, now));
}

function isLately(until: number, now: number): boolean {
	return now - until < LATELY_MS;
}
