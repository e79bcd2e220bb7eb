import type { StoredDoc } from './port';

/** A document with an end, found by its day without a scan (architecture §7). */
export interface ExpiringDoc extends StoredDoc {
	/** Ms since 1970. */
	expires: number;
	find: string[];
}

/** The end of a document, with the key under which the janitor finds it. */
export function expiring(expires: number): { expires: number; find: string[] } {
	return { expires, find: [expiryKey(dayOf(expires))] };
}

/** `expires:2026-11-24` */
export function expiryKey(day: string): string {
	return `expires:${day}`;
}

/** The day of a time, in UTC. */
export function dayOf(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}
