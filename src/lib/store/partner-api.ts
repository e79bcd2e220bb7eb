import type { PartnerPage, ReferRequest, ReferralAsked } from '#protocol/partner';
import { exchangeJson } from './http';
import { Unreachable } from './unreachable';

/**
 * Calls of somebody of a partner, who has a link and no account, and of the person whom he refers (D11). All need
 * a network. Each throws ProtocolError for an error the server answered, else Unreachable.
 */

/** What his link shows him. @throws ProtocolError linkSpent when it opens nothing (any more) */
export async function partnerPage(token: string): Promise<PartnerPage> {
	const page = (await exchangeJson('partnerPage', { token })) as PartnerPage | null;
	if (!Array.isArray(page?.referrals)) throw new Unreachable('not an answer');
	return page;
}

/** He refers a person. @throws ProtocolError linkSpent, tooMany */
export async function refer(request: ReferRequest): Promise<void> {
	const answer = (await exchangeJson('partnerRefer', request)) as { referred?: unknown } | null;
	if (answer?.referred !== true) throw new Unreachable('not an answer');
}

/** What was prepared for her, before she confirms. @throws ProtocolError linkSpent */
export async function referralAsked(token: string): Promise<ReferralAsked> {
	const asked = (await exchangeJson('referralAsked', { token })) as ReferralAsked | null;
	if (typeof asked?.need !== 'string') throw new Unreachable('not an answer');
	return asked;
}

/** She does not want it: what was written of her is emptied. @throws ProtocolError linkSpent */
export async function declineReferral(token: string): Promise<void> {
	const answer = (await exchangeJson('referralDecline', { token })) as {
		declined?: unknown;
	} | null;
	if (answer?.declined !== true) throw new Unreachable('not an answer');
}
