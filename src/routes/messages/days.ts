import { daysBetween } from '$lib/ui/dates';

interface Sent {
	createdAt: number;
}

/** What was said on one calendar day, in its order. */
export interface ThreadDay<T> {
	/** An instant of that day, ms since 1970. */
	at: number;
	messages: T[];
}

/**
 * MS-32: a thread, day by day, as the reader's calendar has them. What has not left is of today.
 * @param messages in their order
 */
export function daysOf<T extends Sent>(messages: readonly T[], now: number): ThreadDay<T>[] {
	const days: ThreadDay<T>[] = [];
	for (const message of messages) {
		const at = message.createdAt || now;
		const last = days.at(-1);
		if (last && daysBetween(at, last.at) === 0) last.messages.push(message);
		else days.push({ at, messages: [message] });
	}
	return days;
}
