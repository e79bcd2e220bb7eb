import type { Envelope } from '#domain/document';
import { created } from '#domain/gestures/edit';
import { referredBy } from '#domain/gestures/referrals';
import type { ReferralBody } from '#domain/referral';
import { STRUCTURE, account, changed, gesture, stored } from './documents';
import { partner } from './kept-documents';

const OFFICE = partner();
const PAULE = OFFICE.body.contacts[0]!;

/** What Paule Roux, of the employment office, wrote of Anna. */
export function referral(changes: Partial<ReferralBody> = {}): Envelope<'referral'> {
	const body: ReferralBody = {
		partner: OFFICE.id,
		partnerName: OFFICE.body.name,
		contact: PAULE.key,
		contactName: PAULE.name,
		firstName: 'Anna',
		surname: 'Exemple',
		email: 'anna@exemple.test',
		phone: null,
		need: 'Elle cherche une autre voie que la cuisine.',
		request: null,
		...changes
	};
	const draft = created<'referral'>(
		{
			id: 'referral:r1r2r3r4r5.k1k2k3k4k5',
			type: 'referral',
			structure: STRUCTURE,
			dossier: null,
			state: 'waiting',
			body
		},
		gesture.newKey
	);
	return stored<'referral'>(draft, 'system');
}

/** Anna’s request, which came of it. */
export function referredRequest(follows: boolean): Envelope<'request'> {
	return changed(account().request, { body: { referral: referredBy(referral(), follows) } });
}
