import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { noteContact, withdrawContact } from '#domain/gestures/contacts';
import { keepPhrases } from '#domain/gestures/phrases';
import { contact, phrases } from '../../../tests/support/desk-documents';
import {
	EVERYONE,
	PEOPLE,
	account,
	asStored,
	changed,
	context,
	gesture,
	stored,
	type Who
} from '../../../tests/support/documents';
import { mayApproach, mayWrite } from './may-write';

const called = contact();

function judged(who: Who, before: AnyEnvelope | null, after: AnyEnvelope) {
	if (!mayApproach(PEOPLE[who], after)) return 'unknown';
	return mayWrite(PEOPLE[who], context(before), after);
}

const back = () => asStored(called, withdrawContact(called, gesture));
const of = (minutes: number | null, outcome: 'reached' | 'missed') =>
	changed(called, { body: { minutes, outcome } });

describe('who may note a contact', () => {
	it.each([
		['CH-82 one is noted', null, called],
		['CH-82 one is noted that nobody answered', null, contact(null)],
		['CH-82 one is taken back before it was sent', null, back()],
		['CH-82 one is taken back', called, back()]
	] as [string, AnyEnvelope | null, AnyEnvelope][])(
		'%s by whoever follows the dossier alone',
		(_, before, after) => {
			for (const who of EVERYONE) {
				expect(judged(who, before, after), who).toBe(who === 'counsellor' ? null : 'unknown');
			}
		}
	);

	it('CH-82 says nothing by halves, and never changes after', () => {
		expect(judged('counsellor', null, of(null, 'reached'))).toBe('notAllowed');
		expect(judged('counsellor', null, of(5, 'missed'))).toBe('notAllowed');
		expect(judged('counsellor', called, of(25, 'reached'))).toBe('notAllowed');
		const other = changed(back(), { body: { minutes: 25 } });
		expect(judged('counsellor', called, other)).toBe('notAllowed');
		expect(judged('counsellor', back(), called)).toBe('notOpen');
	});

	it('CH-82 is taken back by its author alone, and where it was counted', () => {
		const colleague = { ...called, author: 'user:colin' };
		expect(judged('counsellor', colleague, { ...back(), author: 'user:colin' })).toBe('notAllowed');
		const log = called.log.map((entry) => ({ ...entry, structure: 'mife-savoie' }));
		expect(judged('counsellor', { ...called, log }, back())).toBe('notAllowed');
	});

	it('CH-82 of a dossier elsewhere nothing is noted', () => {
		const { dossier } = account();
		const what = { medium: 'phone' as const, minutes: 5, day: '2026-11-23' };
		const elsewhere = noteContact({ ...dossier, structure: 'mife-savoie' }, what, gesture);
		expect(judged('counsellor', null, stored<'contact'>(elsewhere))).toBe('unknown');
	});
});

describe('who may write reusable remarks', () => {
	it('CH-83 a counsellor writes her own list and nobody else’s', () => {
		const own = phrases();
		for (const who of EVERYONE) {
			expect(judged(who, null, own), who).toBe(who === 'counsellor' ? null : 'unknown');
			expect(judged(who, own, own), who).toBe(who === 'counsellor' ? null : 'unknown');
		}
	});

	it('CH-83 reception keeps none', () => {
		const rita = { ...gesture, user: { id: 'user:rita', name: 'Rita' } };
		const said = [{ name: 'Merci', text: 'Merci.' }];
		const list = stored<'phrases'>(keepPhrases(undefined, said, rita), 'user:rita');
		expect(judged('reception', null, list as Envelope<'phrases'> & AnyEnvelope)).toBe('unknown');
	});
});
