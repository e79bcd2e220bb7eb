import type { HostAsked } from '#protocol/host';
import { exchangeJson } from './http';
import { Unreachable } from './unreachable';

/**
 * Calls of the host of a visit or a meeting, who has a link and no account (D11). All need a network. Each
 * throws ProtocolError for an error the server answered, else Unreachable.
 */

/** What he is asked to confirm. @throws ProtocolError linkSpent when there is nothing (any more) */
export async function hostAsked(token: string): Promise<HostAsked> {
	const asked = (await exchangeJson('hostAsked', { token })) as HostAsked | null;
	if (typeof asked?.firstName !== 'string') throw new Unreachable('not an answer');
	return asked;
}

/** He confirms it. @throws ProtocolError linkSpent */
export async function hostConfirms(token: string): Promise<void> {
	const answer = (await exchangeJson('hostConfirm', { token })) as { confirmed?: unknown } | null;
	if (answer?.confirmed !== true) throw new Unreachable('not an answer');
}
