import { describe, expect, it } from 'vitest';
import { readyReply } from '../../../tests/support/kept-documents';
import { EVERYONE, PEOPLE, changed, context } from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { mayApproach, mayWrite } from './may-write';

const reply = readyReply();
const retired = changed(reply, { state: 'retired' });

const WRITES: [string, AnyEnvelope | null, AnyEnvelope][] = [
	['write one', null, reply],
	[
		'change one, whoever wrote it',
		{ ...reply, author: 'user:x' },
		changed(reply, { body: { text: 'Bonjour.' } })
	],
	['retire one', reply, retired],
	['restore one', retired, reply]
];

describe('who keeps the ready replies', () => {
	it.each(WRITES)('PU-44 reception and local admins %s, and nobody else', (_, before, after) => {
		const may = EVERYONE.filter(
			(who) =>
				mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
		);
		expect(may).toEqual(['reception', 'localAdmin']);
	});

	it.each<[string, AnyEnvelope]>([
		['another structure’s', readyReply({}, 'mife-savoie')],
		['one whose id names another structure', { ...reply, id: 'readyReply:mife-savoie_k1k2k3k4' }],
		['one without a structure in its id', { ...reply, id: 'readyReply:ofpc' }],
		['one in a dossier', { ...reply, dossier: 'dossier:anna-0001' }]
	])('PU-44 not %s', (_, one) => {
		for (const who of [PEOPLE.reception, PEOPLE.localAdmin]) {
			expect(mayApproach(who, one)).toBe(false);
			expect(mayWrite(who, context(null), one)).toBe('unknown');
		}
	});
});
