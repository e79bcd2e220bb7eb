import { describe, expect, it } from 'vitest';
import { pair } from '../../../tests/support/kept-documents';
import {
	EVERYONE,
	PEOPLE,
	changed,
	context,
	newKey,
	stored
} from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { notOnePerson } from '#domain/gestures/pairs';
import { mayRead } from './channels';
import { mayApproach, mayWrite } from './may-write';

const open = pair();
const distinct = changed(open, { state: 'distinct' });
const told = stored<'pair'>(
	notOnePerson('dossier:anna-0002', 'dossier:anna-0001', 'ofpc', { newKey }),
	'user:rita'
);

const who = (test: (one: (typeof EVERYONE)[number]) => boolean) => EVERYONE.filter(test);
const writers = (before: AnyEnvelope | null, after: AnyEnvelope) =>
	who(
		(one) =>
			mayApproach(PEOPLE[one], after) && mayWrite(PEOPLE[one], context(before), after) === null
	);

describe('two dossiers that may be one person’s', () => {
	it('CH-95 are read by reception of their structure alone', () => {
		expect(who((one) => mayRead(PEOPLE[one], open))).toEqual(['reception']);
	});

	it('PU-95 reception says that they are two, doubts again, and may say so before it is asked', () => {
		expect(writers(open, distinct)).toEqual(['reception']);
		expect(writers(distinct, changed(distinct, { state: 'open' }))).toEqual(['reception']);
		expect(writers(null, told)).toEqual(['reception']);
		expect(told.id).toBe(open.id);
	});

	const keeps = open.body.first;
	const joined = changed(open, { state: 'joined', body: { keeps, take: ['phone'] } });

	it('JO-10 reception alone says that they are one, which stays and what it takes over, and takes it back', () => {
		expect(writers(open, joined)).toEqual(['reception']);
		expect(writers(distinct, joined)).toEqual(['reception']);
		expect(writers(joined, distinct)).toEqual(['reception']);
		const anew = changed(joined, { body: { keeps: open.body.second, take: [] } });
		expect(writers(joined, anew)).toEqual(['reception']);
	});

	it.each<[string, AnyEnvelope | null, AnyEnvelope]>([
		['before the server has asked', null, joined],
		['without one that stays', open, changed(joined, { body: { keeps: null } })],
		['with a third that stays', open, changed(joined, { body: { keeps: 'dossier:zoe' } })],
		['without what is taken over', open, changed(joined, { body: { take: null } })],
		['with a detail twice', open, changed(joined, { body: { take: ['phone', 'phone'] } })],
		['and leaves what was chosen behind', joined, changed(joined, { state: 'distinct' })],
		['and why it could not be', open, changed(open, { body: { hindered: 'moving' } })]
	])('JO-10 nobody says so %s', (_, before, after) => {
		expect(mayWrite(PEOPLE.reception, context(before), after)).toBe('notAllowed');
	});

	it('PU-95 only the server asks', () => {
		expect(mayWrite(PEOPLE.reception, context(null), open)).toBe('notAllowed');
	});

	it.each<[string, AnyEnvelope]>([
		['another one', changed(distinct, { body: { ...open.body, second: 'dossier:zoe-00001' } })],
		[
			'the two turned round',
			changed(distinct, { body: { first: open.body.second, second: open.body.first } })
		],
		['itself', changed(distinct, { body: { ...open.body, second: open.body.first } })],
		['a dossier it belongs to', changed(distinct, { dossier: open.body.first })]
	])('PU-95 nobody names %s', (_, after) => {
		expect(mayWrite(PEOPLE.reception, context({ ...open, dossier: after.dossier }), after)).toBe(
			'unknown'
		);
	});
});
