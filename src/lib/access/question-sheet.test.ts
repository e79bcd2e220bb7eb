import { describe, expect, it } from 'vitest';
import { questionSheet } from '../../../tests/support/kept-documents';
import { EVERYONE, PEOPLE, STRUCTURE, changed, context } from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { mayApproach, mayWrite } from './may-write';

const sheet = questionSheet();
const published = changed(sheet, { state: 'current' });

const WRITES: [string, AnyEnvelope | null, AnyEnvelope][] = [
	['writes a sheet', null, sheet],
	['publishes one, whoever wrote it', { ...sheet, author: 'user:x' }, published],
	['retires one of its own', published, changed(published, { state: 'retired' })]
];

describe('who keeps the question sheets', () => {
	it.each(WRITES)('PU-38 the reception of its home %s, and nobody else', (_, before, after) => {
		const may = EVERYONE.filter(
			(who) =>
				mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
		);
		expect(may).toEqual(['reception']);
	});

	it.each<[string, AnyEnvelope]>([
		['another structure’s', questionSheet({}, 'mife-savoie')],
		['one without a home', { ...sheet, id: 'questionSheet:ofpc' }],
		['one whose home is no structure', { ...sheet, id: 'questionSheet:network_k1k2k3k4' }],
		['one in a structure’s own database', { ...sheet, structure: STRUCTURE }],
		['one in a dossier', { ...sheet, dossier: 'dossier:anna-0001' }]
	])('PU-38 not %s', (_, one) => {
		expect(mayWrite(PEOPLE.reception, context(null), one)).toBe('unknown');
	});
});
