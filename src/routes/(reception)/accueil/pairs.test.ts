import { describe, expect, it } from 'vitest';
import { pair } from '../../../../tests/support/kept-documents';
import { account, changed } from '../../../../tests/support/documents';
import { note } from '../../../../tests/support/joined-documents';
import { isAside } from '#domain/joining';
import { isInAnother, seenFrom, shownPairs } from './pairs';

const one = account(false).dossier;
const other = changed(one, { id: 'dossier:anna-0002', dossier: 'dossier:anna-0002' });
const noted = pair();
const person = (changes: object) =>
	changed(other, { body: { person: { ...other.body.person, email: null, ...changes } } });

describe('two who may be one, as reception sees them', () => {
	it('LK-04 are shown while both are here and alike, with what is alike', () => {
		expect(shownPairs([noted], [one, other])).toMatchObject([{ one, other, why: 'email' }]);
		expect(shownPairs([noted], [one, person({})])).toMatchObject([{ why: 'nameAndBirth' }]);
	});

	it.each([
		['put right', person({ birthDate: '1991-05-14' })],
		['closed', changed(other, { state: 'closed' })]
	])('LK-04 are not once one was %s', (_, now) => {
		expect(shownPairs([noted], [one, now])).toEqual([]);
	});

	it('LK-04 are not when one of them is not here', () => {
		expect(shownPairs([noted], [one])).toEqual([]);
	});

	it('JO-10 are shown as long as they are joined, alike or not, closed or not', () => {
		const joined = changed(noted, { state: 'joined', body: { keeps: one.id, take: [] } });
		const apart = person({ birthDate: '1991-05-14' });
		expect(shownPairs([joined], [one, apart])).toMatchObject([{ why: null }]);
		expect(shownPairs([joined], [one, changed(other, { state: 'closed' })])).toHaveLength(1);
		expect(shownPairs([joined], [one])).toEqual([]);
	});

	it('JO-09, JO-10 one that does not stay is aside; two of which one is one with a third cannot be joined', () => {
		const aside = changed(other, { body: { joined: note(false) } });
		expect([one, aside, changed(one, { body: { joined: note(true) } })].map(isAside)).toEqual([
			false,
			true,
			false
		]);
		const shown = { pair: noted, one, other: aside, why: null };
		expect(isInAnother(shown)).toBe(false);
		const elsewhere = changed(other, { body: { joined: note(false, { pair: 'pair:a.b' }) } });
		expect(isInAnother({ ...shown, other: elsewhere })).toBe(true);
	});

	it('LK-04 are seen from either', () => {
		const [shown] = shownPairs([noted], [one, other]);
		expect(seenFrom(other.id, shown!)).toMatchObject({ one: other, other: one });
		expect(seenFrom('dossier:zoe', shown!)).toBeNull();
	});
});
