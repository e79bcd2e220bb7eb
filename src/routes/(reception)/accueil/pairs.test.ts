import { describe, expect, it } from 'vitest';
import { pair } from '../../../../tests/support/kept-documents';
import { account, changed } from '../../../../tests/support/documents';
import { seenFrom, shownPairs } from './pairs';

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

	it('LK-04 are seen from either', () => {
		const [shown] = shownPairs([noted], [one, other]);
		expect(seenFrom(other.id, shown!)).toMatchObject({ one: other, other: one });
		expect(seenFrom('dossier:zoe', shown!)).toBeNull();
	});
});
