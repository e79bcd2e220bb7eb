import { describe, expect, it } from 'vitest';
import { entryCard } from '../../../tests/support/kept-documents';
import { EVERYONE, PEOPLE, changed, context } from '../../../tests/support/documents';
import type { AnyEnvelope } from '#domain/document';
import { mayRead } from './channels';
import { mayApproach, mayWrite } from './may-write';

const issued = entryCard();
const revoked = changed(issued, { state: 'revoked' });
const used = changed(issued, { state: 'used' });
const renewed = changed(issued, { body: { hash: 'b'.repeat(43) } });

const who = (test: (one: (typeof EVERYONE)[number]) => boolean) => EVERYONE.filter(test);

describe('a card with a code', () => {
	it('CH-96 is read by reception of its structure alone', () => {
		expect(who((one) => mayRead(PEOPLE[one], issued))).toEqual(['reception']);
	});

	it.each<[string, AnyEnvelope | null, AnyEnvelope]>([
		['hands one over', null, issued],
		['revokes it', issued, revoked],
		['renews it', issued, renewed],
		['hands over another after it was used', used, renewed],
		['hands over another after it was revoked', revoked, renewed]
	])('PU-96 reception %s, and nobody else does', (_, before, after) => {
		const may = who(
			(one) =>
				mayApproach(PEOPLE[one], after) && mayWrite(PEOPLE[one], context(before), after) === null
		);
		expect(may).toEqual(['reception']);
	});

	it.each<[string, AnyEnvelope | null, AnyEnvelope]>([
		['says that it was used', issued, used],
		['issues one again that was used', used, issued],
		['issues one again that was revoked', revoked, issued],
		['revokes what nobody issued', null, revoked]
	])('PU-96 nobody %s', (_, before, after) => {
		expect(mayWrite(PEOPLE.reception, context(before), after)).toBe('notAllowed');
	});

	it('PU-96 its id names its dossier', () => {
		const another = changed(issued, { body: { dossier: 'dossier:zoe-00001' } });
		expect(mayWrite(PEOPLE.reception, context(null), another)).toBe('unknown');
		expect(mayWrite(PEOPLE.reception, context(issued), another)).toBe('unknown');
	});
});
