import { describe, expect, it } from 'vitest';
import { fundCard } from '../../../tests/support/kept-documents';
import { EVERYONE, PEOPLE, STRUCTURE, changed, context } from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { mayApproach, mayWrite } from './may-write';

const common = fundCard();
const house = fundCard({ scope: 'structure' });

const WRITES: [string, AnyEnvelope | null, AnyEnvelope][] = [
	['adds a card', null, common],
	['corrects one, whoever wrote it', { ...common, author: 'user:x' }, changed(common, {})],
	['retires one of its own', house, changed(house, { state: 'retired' })]
];

describe('who keeps the documentation fund', () => {
	it.each(WRITES)('PU-33 the reception of its home %s, and nobody else', (_, before, after) => {
		const may = EVERYONE.filter(
			(who) =>
				mayApproach(PEOPLE[who], after) && mayWrite(PEOPLE[who], context(before), after) === null
		);
		expect(may).toEqual(['reception']);
	});

	it.each<[string, AnyEnvelope]>([
		['another structure’s', fundCard({}, 'mife-savoie')],
		['one without a home', { ...common, id: 'fundCard:ofpc' }],
		['one whose home is no structure', { ...common, id: 'fundCard:network_k1k2k3k4' }],
		['one in a structure’s own database', { ...common, structure: STRUCTURE }],
		['one in a dossier', { ...common, dossier: 'dossier:anna-0001' }]
	])('PU-33 not %s', (_, card) => {
		expect(mayWrite(PEOPLE.reception, context(null), card)).toBe('unknown');
	});
});
