import { describe, expect, it } from 'vitest';
import { account, changed, gesture } from '../../../tests/support/documents';
import { partner } from '../../../tests/support/kept-documents';
import { referral, referredRequest } from '../../../tests/support/referrals';
import { check } from '#protocol/check';
import { DRAFT_SCHEMAS, type Envelope } from './document';
import { endPartnerLink, givePartnerLink, revisePartner } from './gestures/partners';
import { endFollowing, openReferral, referredBy, setReferralAside } from './gestures/referrals';
import { joinRequest } from './gestures/requests';
import { merge } from './merge';
import { partnerLinkEnd } from './partner';
import { referralWord } from './referral';
import type { RequestState } from './request-states';

const DAY = 24 * 3_600_000;

describe('what a partner is told', () => {
	const { dossier, request } = account();
	const word = (state: RequestState, changes: object = {}, home: object = {}) =>
		referralWord(changed(request, { state, body: changes }), { ...dossier, ...home });

	it('DO-121 is one of four words, whatever was said in the request', () => {
		expect(word('received')).toBe('received');
		expect(word('received', { criteria: ['En emploi'] })).toBe('lookedAt');
		expect(word('received', { complements: [{ reason: '?', answer: 'Oui' }] })).toBe('lookedAt');
		expect(word('complementAsked')).toBe('lookedAt');
		expect(word('assigned')).toBe('followed');
		for (const state of ['answered', 'redirected', 'abandoned'] as const) {
			expect(word(state)).toBe('ended');
		}
		expect(word('assigned', {}, { state: 'closed' })).toBe('ended');
	});

	it('DO-121 what is dealt with keeps nothing of the person', () => {
		const kept = referral();
		for (const draft of [
			openReferral(kept, 'request:anna-0001', gesture),
			setReferralAside(kept, gesture)
		]) {
			expect(check(DRAFT_SCHEMAS.referral, draft).ok).toBe(true);
			expect(JSON.stringify(draft)).not.toMatch(/Anna|Exemple|cuisine|exemple\.test/);
		}
	});
});

describe('somebody who has a dossier', () => {
	it('DO-125 has the request that a partner prepared in it, for the queue, and no second dossier', () => {
		const { dossier, request } = account();
		const by = referredBy(referral(), true);
		const { need, way, information, answers, questionnaireVersion } = request.body;
		const opening = {
			...{ structure: 'elsewhere', person: dossier.body.person, need, way, information },
			...{ answers, questionnaireVersion, onBehalfOf: by.partnerName, inCapacityOf: '' },
			...{ files: [], referral: by, counsellor: { id: 'user:claire', name: 'Claire Rey' } }
		};
		const drafts = joinRequest(opening, dossier, 'request:second-0001', gesture);
		expect(drafts).toHaveLength(1);
		expect(check(DRAFT_SCHEMAS.request, drafts[0]).ok).toBe(true);
		expect(drafts[0]).toMatchObject({
			id: 'request:second-0001',
			structure: dossier.structure,
			dossier: dossier.id,
			state: 'received',
			body: { need, outcome: null, referral: by }
		});
	});
});

describe('two who write at once', () => {
	it('MG-120 of a referral that two desks dealt with the first stands, whole, and the other is told', () => {
		const kept = referral();
		const mine = openReferral(kept, 'request:anna-0001', gesture);
		const theirs = setReferralAside(kept, gesture);
		const { doc, conflicts } = merge(kept, mine, theirs);
		expect(doc).toMatchObject({ state: 'setAside', body: { request: null, firstName: '' } });
		expect(conflicts.map(({ field }) => field)).toEqual(['state']);
	});

	it('MG-121 a consent taken back holds, whatever the desk wrote of the request meanwhile', () => {
		const kept = referredRequest(true);
		const [mine] = endFollowing(kept, gesture);
		const outcome = { text: 'Voici.', to: null, toName: null };
		const theirs = changed(kept, { state: 'answered', body: { outcome } });
		const { doc, conflicts } = merge(kept, mine!, theirs);
		expect(doc).toMatchObject({
			state: 'answered',
			body: { outcome, referral: { follows: false } }
		});
		expect(conflicts).toEqual([]);
	});
});

describe('the link of one of a partner’s people', () => {
	const kept = partner();
	const [paule] = kept.body.contacts;
	const given = givePartnerLink(kept, paule!.key, '2027-02-01', gesture) as Envelope<'partner'>;

	it('DO-122 is given, renewed under another key, and ended', () => {
		expect(check(DRAFT_SCHEMAS.partner, given).ok).toBe(true);
		const [first] = given.body.contacts;
		expect(first?.link).toMatchObject({ until: '2027-02-01' });
		const again = givePartnerLink(given, paule!.key, '2027-05-01', gesture) as Envelope<'partner'>;
		expect(again.body.contacts[0]?.link?.key).not.toBe(first?.link?.key);
		const ended = endPartnerLink(again, paule!.key, gesture) as Envelope<'partner'>;
		expect(ended.body.contacts[0]?.link).toBeNull();
		expect(givePartnerLink(kept, 'nobody', '2027-02-01', gesture).body).toEqual(kept.body);
	});

	it('DO-122 outlives whatever else is written of its partner, and goes with its person', () => {
		const written = { ...kept.body, text: 'Le matin.', contacts: [{ ...paule!, duty: 'Cheffe' }] };
		const revised = revisePartner(given, written, gesture) as Envelope<'partner'>;
		expect(revised.body.contacts).toEqual([
			{ ...paule, duty: 'Cheffe', link: given.body.contacts[0]?.link }
		]);
		const without = revisePartner(given, { ...written, contacts: [] }, gesture);
		expect(without.body).toMatchObject({ contacts: [] });
		expect(revisePartner(kept, written, gesture).body).toEqual(written);
	});

	it('DO-122 opens until the end of its last day, and never for ever', () => {
		const now = Date.parse('2026-11-23T09:00:00Z');
		const key = 'k1k2k3k4';
		expect(partnerLinkEnd({ key, until: '2026-11-23' }, now)).toBe(Date.parse('2026-11-24T00:00Z'));
		expect(partnerLinkEnd({ key, until: '2099-01-01' }, now)).toBe(now + 100 * DAY);
		expect(partnerLinkEnd({ key, until: '2026-02-31' }, now)).toBeLessThan(now);
	});
});
