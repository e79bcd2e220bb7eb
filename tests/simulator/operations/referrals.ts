import type { AnyDraft } from '#domain/document';
import { endFollowing, openReferral, setReferralAside } from '#domain/gestures/referrals';
import type { Client } from '../client';

/** What reception does with the people whom partners refer (D11), by weight: several desks at once, at times. */
export const REFERRALS: [number, (client: Client) => AnyDraft[] | null][] = [[1, settlesReferral]];

/** What the person says of being followed. */
export const REFERRALS_OF_PERSON: [number, (client: Client) => AnyDraft[] | null][] = [
	[1, endsFollowing]
];

function settlesReferral(client: Client): AnyDraft[] | null {
	const all = client.all('referral');
	const waiting = all.filter(({ state }) => state === 'waiting');
	// Now and then one that is dealt with already: refused.
	const referral = client.random.pick(client.random.chance(0.1) ? all : waiting);
	if (!referral) return null;
	const request = client.random.pick(client.all('request'));
	return request && client.random.chance(0.6)
		? [openReferral(referral, request.id, client.gesture())]
		: [setReferralAside(referral, client.gesture())];
}

function endsFollowing(client: Client): AnyDraft[] | null {
	const followed = client.all('request').filter(({ body }) => body.referral?.follows);
	const request = client.random.pick(followed);
	return request ? endFollowing(request, client.gesture()) : null;
}
