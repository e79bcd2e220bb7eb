import { describe, expect, it } from 'vitest';
import { partner } from '../../../tests/support/kept-documents';
import { EVERYONE, PEOPLE, changed, context } from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { mayApproach, mayWrite } from './may-write';

const kept = partner();
const retired = changed(kept, { state: 'retired' });

const WRITES: [string, AnyEnvelope | null, AnyEnvelope][] = [
	['write one', null, kept],
	[
		'change one, whoever wrote it',
		{ ...kept, author: 'user:x' },
		changed(kept, { body: { text: 'Sans rendez-vous.' } })
	],
	['retire one', kept, retired],
	['restore one', retired, kept]
];

describe('who keeps the partners', () => {
	it.each(WRITES)('PU-56 reception and local admins %s, and nobody else', (_, before, after) => {
		const may = EVERYONE.filter(
			(who) =>
				mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
		);
		expect(may).toEqual(['reception', 'localAdmin']);
	});

	it.each<[string, AnyEnvelope]>([
		['another structure’s', partner({}, 'mife-savoie')],
		['one whose id names another structure', { ...kept, id: 'partner:mife-savoie_k1k2k3k4' }],
		['one without a structure in its id', { ...kept, id: 'partner:ofpc' }],
		['one in a dossier', { ...kept, dossier: 'dossier:anna-0001' }]
	])('PU-56 not %s', (_, one) => {
		for (const who of [PEOPLE.reception, PEOPLE.localAdmin]) {
			expect(mayApproach(who, one)).toBe(false);
			expect(mayWrite(who, context(null), one)).toBe('unknown');
		}
	});
});
