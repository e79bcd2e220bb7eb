import { describe, expect, it } from 'vitest';
import { askedQuestion } from '../../../tests/support/kept-documents';
import { EVERYONE, PEOPLE, changed, context } from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { mayApproach, mayWrite } from './may-write';

const asked = askedQuestion();
const sheet = 'questionSheet:ofpc_k1k2k3k4';
const answered = changed(asked, { state: 'answered', body: { ...asked.body, sheet } });

const WRITES: [string, AnyEnvelope, AnyEnvelope][] = [
	['names the sheet that answers', asked, answered],
	['sets it aside', asked, changed(asked, { state: 'dismissed' })],
	['opens it again', answered, changed(answered, { state: 'open', body: asked.body })]
];

describe('what was asked in vain', () => {
	it.each(WRITES)('PU-39 reception of any structure %s, and nobody else', (_, before, after) => {
		const may = EVERYONE.filter(
			(who) =>
				mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
		);
		expect(may).toEqual(['reception', 'foreignDesk']);
	});

	it('PU-39 nobody but the server writes one down', () => {
		expect(mayWrite(PEOPLE.reception, context(null), asked)).toBe('unknown');
	});

	it.each<[string, AnyEnvelope]>([
		['its words', changed(answered, { body: { ...answered.body, question: 'Autre chose' } })],
		['what was proposed', changed(answered, { body: { ...answered.body, proposed: [sheet] } })],
		['it to answered without a sheet', changed(asked, { state: 'answered' })],
		['it to dismissed with one', changed(answered, { state: 'dismissed' })]
	])('PU-39 nobody changes %s', (_, after) => {
		expect(mayWrite(PEOPLE.reception, context(asked), after)).toBe('notAllowed');
	});
});
