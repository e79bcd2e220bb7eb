import { describe, expect, it } from 'vitest';
import { referral, referredRequest } from '../../../tests/support/referrals';
import {
	EVERYONE,
	PEOPLE,
	asStored,
	changed,
	context,
	gesture
} from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { endFollowing, openReferral, setReferralAside } from '#domain/gestures/referrals';
import { giveComplement } from '#domain/gestures/requests';
import { mayRead } from './channels';
import { mayApproach, mayWrite } from './may-write';

const waiting = referral();
const opened = asStored(waiting, openReferral(waiting, 'request:anna-0001', gesture));
const aside = asStored(waiting, setReferralAside(waiting, gesture));

function whoMay(before: AnyEnvelope | null, after: AnyEnvelope) {
	return EVERYONE.filter(
		(who) =>
			mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
	);
}

describe('what a partner wrote of a person', () => {
	it('CH-120 reception of the structure alone reads it', () => {
		expect(EVERYONE.filter((who) => mayRead(PEOPLE[who], waiting))).toEqual(['reception']);
	});

	it('PU-121 reception says what became of it, and nobody makes one', () => {
		expect(whoMay(waiting, opened)).toEqual(['reception']);
		expect(whoMay(waiting, aside)).toEqual(['reception']);
		expect(whoMay(null, waiting)).toEqual([]);
	});

	it('PU-121 once: what was opened or set aside stays so', () => {
		for (const done of [opened, aside]) {
			for (const after of [waiting, opened, aside]) expect(whoMay(done, after)).toEqual([]);
		}
	});

	it('PU-121 nothing of the person is left in it, and nothing of the partner is changed', () => {
		expect(opened.body).toMatchObject({ firstName: '', surname: '', email: null, need: '' });
		expect(whoMay(waiting, changed(waiting, { state: 'setAside' }))).toEqual([]);
		expect(whoMay(waiting, changed(opened, { body: { request: null } }))).toEqual([]);
		expect(whoMay(waiting, changed(aside, { body: { request: 'request:x' } }))).toEqual([]);
		expect(whoMay(waiting, changed(aside, { body: { contact: 'c2' } }))).toEqual([]);
		expect(whoMay(waiting, changed(waiting, { body: { need: 'Autre' } }))).toEqual([]);
	});
});

describe('whether a partner follows her request', () => {
	const followed = referredRequest(true);
	const ended = asStored(followed, endFollowing(followed, gesture)[0]!);

	it('PU-122 the person takes it back whatever became of her request; so does reception for her', () => {
		for (const state of ['received', 'assigned', 'answered'] as const) {
			const before = changed(followed, { state });
			expect(whoMay(before, changed(ended, { state }))).toEqual(['consultant', 'reception']);
		}
	});

	it('PU-122 nobody gives it afterwards, nor says otherwise by whom she came', () => {
		expect(whoMay(ended, followed)).toEqual([]);
		const none = changed(followed, { body: { referral: undefined } });
		expect(whoMay(none, followed)).toEqual([]);
		expect(whoMay(followed, none)).toEqual([]);
		const referredOtherwise = { ...followed.body.referral!, contact: 'c9' };
		expect(whoMay(followed, changed(followed, { body: { referral: referredOtherwise } }))).toEqual(
			[]
		);
	});

	it('PU-122 taking it back says nothing else', () => {
		expect(whoMay(followed, changed(ended, { body: { criteria: ['x'] } }))).toEqual(['reception']);
		expect(endFollowing(ended, gesture)).toEqual([]);
		const asked = changed(followed, {
			state: 'complementAsked',
			body: { complements: [{ reason: 'Quel diplôme ?', answer: null }] }
		});
		expect(
			whoMay(asked, asStored(asked, giveComplement(asked, 'Un CFC.', [], gesture)[0]!))
		).toEqual(['consultant', 'reception']);
	});
});
