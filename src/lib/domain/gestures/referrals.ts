import type { AnyDraft, Envelope } from '../document';
import { fullName } from '../full-name';
import type { ReferredBy } from '../referral';
import { edited, type Gesture } from './edit';

type Referral = Envelope<'referral'>;

/** What is known of the person stands in her dossier from here on, or nowhere. */
const FORGOTTEN = { firstName: '', surname: '', email: null, phone: null, need: '' };

/** By whom she was referred, as her request says it. @param follows what she answered */
export function referredBy({ body }: Referral, follows: boolean): ReferredBy {
	const { partner, partnerName, contact, contactName, firstName, surname } = body;
	const called = fullName({ firstName, surname });
	return { partner, partnerName, contact, contactName, called, follows };
}

/** The person has confirmed: it became a request. */
export function openReferral(
	referral: Referral,
	request: string,
	gesture: Pick<Gesture, 'newKey'>
): AnyDraft {
	return edited(referral, { state: 'opened', body: { ...FORGOTTEN, request } }, gesture.newKey);
}

/** Nothing comes of it: she did not want it, or nobody reaches her. */
export function setReferralAside(referral: Referral, gesture: Pick<Gesture, 'newKey'>): AnyDraft {
	return edited(referral, { state: 'setAside', body: FORGOTTEN }, gesture.newKey);
}

/** The person takes back that the partner follows her request. */
export function endFollowing(request: Envelope<'request'>, gesture: Gesture): AnyDraft[] {
	const { referral } = request.body;
	if (!referral?.follows) return [];
	return [edited(request, { body: { referral: { ...referral, follows: false } } }, gesture.newKey)];
}
