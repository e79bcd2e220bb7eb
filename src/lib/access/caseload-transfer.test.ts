import { describe, expect, it } from 'vitest';
import { EVERYONE, PEOPLE, changed, context } from '../../../tests/support/documents';
import { COLIN, asAdmin, caseload, order, transfer } from '../../../tests/support/transfers';
import type { AnyEnvelope } from '#domain/document';
import { takeBackTransfer } from '#domain/gestures/transfers';
import { mayApproach, mayWrite } from './may-write';

const ordered = transfer();
const back = { ...ordered, ...takeBackTransfer(ordered, asAdmin) } as AnyEnvelope;
const admin = PEOPLE.localAdmin;

describe('who orders the transfer of a caseload', () => {
	it.each<[string, AnyEnvelope | null, AnyEnvelope]>([
		['orders one', null, ordered],
		['takes one back', { ...ordered, author: 'user:other' }, back]
	])('CL-60 a local admin %s, and nobody else', (_, before, after) => {
		const may = EVERYONE.filter(
			(who) =>
				mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
		);
		expect(may).toEqual(['localAdmin']);
	});

	it.each<[string, AnyEnvelope]>([
		['another structure’s', transfer({}, 'mife-savoie')],
		['one whose id names another', { ...ordered, id: 'caseloadTransfer:mife-savoie_k1k2k3k4' }],
		['one in a dossier', { ...ordered, dossier: 'dossier:anna-0001' }]
	])('CL-60 not %s', (_, one) => {
		expect(mayApproach(admin, one)).toBe(false);
		expect(mayWrite(admin, context(null), one)).toBe('unknown');
	});

	it.each<[string, object]>([
		['other colleagues', { to: [{ ...COLIN, most: 3 }] }],
		['another day', { until: '2027-01-01' }],
		['another counsellor', { counsellor: 'user:ines' }]
	])('CL-60 what was ordered does not become %s', (_, body) => {
		const after = changed(ordered, { body });
		expect(mayWrite(admin, context(ordered), after)).toBe('notAllowed');
	});

	it('CL-60 what was taken back is not ordered again', () => {
		expect(mayWrite(admin, context(back), ordered)).toBe('notAllowed');
	});

	it.each<[string, object, string]>([
		['somebody twice', { to: [COLIN, { ...COLIN, most: 2 }] }, 'notAllowed'],
		[
			'the one whose caseload it is',
			{ to: [{ ...COLIN, counsellor: order().counsellor }] },
			'notAllowed'
		],
		['somebody of reception', { to: [{ ...COLIN, counsellor: 'user:rita' }] }, 'unknownCounsellor'],
		['somebody unknown', { to: [{ ...COLIN, counsellor: 'user:x' }] }, 'unknownCounsellor']
	])('CL-60 it never goes to %s', (_, body, fault) => {
		const after = changed(ordered, { body });
		expect(mayWrite(admin, context(null), after)).toBe(fault);
	});

	it('CL-65 the figures are the server’s to write', () => {
		for (const who of EVERYONE) {
			expect(mayApproach(PEOPLE[who], caseload())).toBe(false);
			expect(mayWrite(PEOPLE[who], context(caseload()), caseload())).toBe('unknown');
		}
	});
});
