import { shownSince } from '#domain/consent';
import type { Envelope } from '#domain/document';

/** Who may read a personal trace now (D08). */
export type Sharing =
	| { kind: 'own' }
	| { kind: 'shared'; since: number | null; until: string | null }
	| { kind: 'ended'; until: string };

/** `today` is this device's calendar day: the server's clock decides, this only tells. */
export function sharingOf(trace: Envelope<'trace'>, today: string): Sharing {
	if (trace.state !== 'shared') return { kind: 'own' };
	const { sharedUntil: until } = trace.body;
	if (until !== null && until < today) return { kind: 'ended', until };
	return { kind: 'shared', since: shownSince(trace), until };
}

/** What of the person's last decision has not left this device. */
export type Pending = 'give' | 'withdraw' | 'change' | null;

/** The log is the server's word: what it does not tell yet is known here alone. @param received by the server */
export function pendingOf(trace: Envelope<'trace'>, received: boolean): Pending {
	if (received) return null;
	const [wanted, known] = [trace.state === 'shared', shownSince(trace) !== null];
	if (wanted) return known ? 'change' : 'give';
	return known ? 'withdraw' : null;
}
