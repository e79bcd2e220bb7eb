import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOSSIER, NOW, account, changed } from '../../../tests/support/documents';
import { OTHER, PAIR, note, otherDossier } from '../../../tests/support/joined-documents';
import { pair } from '../../../tests/support/kept-documents';
import type { Envelope } from './document';
import { TAKEN_FIELDS, type TakenField } from './joined';
import {
	areJoined,
	areOneSpace,
	opensOther,
	followsThrough,
	isOfPair,
	noteOf,
	partedBody,
	takenOver
} from './joining';
import { joinPair, tellApart } from './gestures/pairs';
import { twoOf } from './pair';

type Dossier = Envelope<'dossier'>;

const gesture = { newKey: () => 'w-joining-1', user: { id: 'user:rita', name: 'Rita' } };
const words = fc.string({ minLength: 1, maxLength: 12 });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one);

/** Any details at all, a level of studies left out among them. */
const anyDetails = fc.record(
	{
		civility: fc.constantFrom('madame' as const, 'monsieur' as const, null),
		surname: words,
		firstName: words,
		email: fc.constantFrom('a@b.ch', null),
		phone: orNull(words),
		birthDate: fc.constantFrom('1990-05-14', '1991-01-01', null),
		nationality: orNull(words),
		postCode: orNull(words),
		studyLevel: fc.constantFrom(null, 4 as const)
	},
	{
		requiredKeys: [
			'civility',
			'surname',
			'firstName',
			'email',
			'phone',
			'birthDate',
			'nationality',
			'postCode'
		]
	}
);
const anyAssignment = fc.option(
	fc.record({ counsellor: fc.constantFrom('user:claire', 'user:colin'), name: words })
);
const anyFields = fc.subarray([...TAKEN_FIELDS]);

function dossierWith(id: string, person: object, assignment: unknown): Dossier {
	const { dossier } = account();
	return { ...dossier, id, dossier: id, body: { ...dossier.body, person, assignment } as never };
}

function withNote(dossier: Dossier, keeps: boolean, changes = {}): Dossier {
	return { ...dossier, body: { ...dossier.body, joined: note(keeps, changes) } };
}

/** The one that stays, as the server makes it. */
function joinedWith(kept: Dossier, other: Dossier, fields: readonly TakenField[]): Dossier {
	const noted = withNote(kept, true);
	return { ...noted, body: takenOver(noted, other, fields)! };
}

const both = fc.tuple(anyDetails, anyAssignment, anyDetails, anyAssignment, anyFields);

describe('two dossiers that are one person’s (ADR 0049)', () => {
	it('JO-01 joined and parted again, the one that stays is to the letter what it was', () => {
		fc.assert(
			fc.property(both, ([mine, by, theirs, byThem, fields]) => {
				const kept = dossierWith(DOSSIER, mine, by);
				const other = dossierWith(OTHER, theirs, byThem);
				expect(partedBody(joinedWith(kept, other, fields))).toEqual(kept.body);
				expect(partedBody(withNote(other, false, { asks: true }))).toEqual(other.body);
			})
		);
	});

	it('JO-02 what was chosen is taken over, and nothing else', () => {
		fc.assert(
			fc.property(both, ([mine, by, theirs, byThem, fields]) => {
				const kept = dossierWith(DOSSIER, mine, by);
				const other = dossierWith(OTHER, theirs, byThem);
				const { body } = joinedWith(kept, other, fields);
				const said = (one: Dossier['body']) => ({ ...one.person, assignment: one.assignment });
				for (const field of TAKEN_FIELDS) {
					const from = fields.includes(field) ? other.body : kept.body;
					expect(said(body)[field]).toEqual(said(from)[field]);
				}
				expect(body.person.email).toBe(kept.body.person.email);
			})
		);
	});

	it('JO-01 a detail that somebody has changed since keeps that word', () => {
		const { dossier } = account();
		const joined = joinedWith(dossier, otherDossier(), ['firstName', 'phone']);
		const person = { ...joined.body.person, phone: '079 000 00 00' };
		const parted = partedBody({ ...joined, body: { ...joined.body, person } });
		expect(parted.person).toMatchObject({ firstName: 'Anna', phone: '079 000 00 00' });
		expect(parted).not.toHaveProperty('joined');
	});

	it('JO-02 it is taken over once', () => {
		const joined = joinedWith(account().dossier, otherDossier(), ['firstName']);
		expect(takenOver(joined, otherDossier(), ['firstName'])).toBeNull();
		expect(takenOver(withNote(otherDossier(), false), joined, ['firstName'])).toBeNull();
	});

	it('JO-03 two are joined as long as each leads to the other', () => {
		const [one, other] = [withNote(account().dossier, true), withNote(otherDossier(), false)];
		expect(areJoined(one, other)).toBe(true);
		expect(areJoined(one, otherDossier())).toBe(false);
		expect(areJoined(account().dossier, other)).toBe(false);
		expect(areJoined(one, { ...other, structure: 'mife-ain' })).toBe(false);
		expect(areJoined(one, withNote(otherDossier(), false, { pair: 'pair:a.b' }))).toBe(false);
	});

	it.each<[string, boolean, boolean, object, object, boolean]>([
		['no address leads to either', false, false, {}, {}, true],
		['she was asked and has not said', true, false, {}, {}, false],
		['she was asked and agreed', true, false, { agreed: PAIR }, {}, true],
		['one of two accounts has agreed', true, true, { agreed: PAIR }, {}, false],
		['both accounts have agreed', true, true, { agreed: PAIR }, { agreed: PAIR }, true],
		['she had agreed to another', true, false, { agreed: 'pair:a.b' }, {}, false]
	])('JO-04 their person has one space where %s: %s', (_, asks, asksToo, mine, theirs, space) => {
		const one = changed(withNote(account().dossier, true, { asks }), { body: mine });
		const other = changed(withNote(otherDossier(), false, { asks: asksToo }), { body: theirs });
		expect(areOneSpace(one, other)).toBe(space);
	});

	it('JO-04 who comes by paper alone does not read what an address guards; its person reads both', () => {
		const byAddress = changed(withNote(account().dossier, true, { asks: true }), {
			body: { agreed: PAIR }
		});
		const byPaper = withNote(otherDossier(), false, { asks: false });
		expect(opensOther(byAddress, byPaper)).toBe(true);
		expect(opensOther(byPaper, byAddress)).toBe(false);
		expect(opensOther(byPaper, withNote(account().dossier, true))).toBe(true);
	});

	it('JO-05 whoever follows the one that stays follows the other too, and not the other way round', () => {
		const [one, other] = [withNote(account().dossier, true), withNote(otherDossier(), false)];
		expect(followsThrough(other, one, 'user:claire', NOW)).toBe(true);
		expect(followsThrough(one, other, 'user:colin', NOW)).toBe(false);
		expect(followsThrough(other, account().dossier, 'user:claire', NOW)).toBe(false);
		expect(followsThrough(other, null, 'user:claire', NOW)).toBe(false);
	});

	it('JO-06 a note follows from its pair as long as that says the same', () => {
		const said = { asks: false, person: 'user:anne' };
		const draft = joinPair(pair(), { keeps: DOSSIER, take: ['phone'] }, gesture);
		const joined = { ...pair(), ...draft } as Envelope<'pair'>;
		const noted = noteOf(joined, DOSSIER, said)!;
		expect(noted).toEqual({ ...said, pair: PAIR, other: OTHER, keeps: true });
		expect(noteOf(joined, OTHER, said)).toMatchObject({ other: DOSSIER, keeps: false });
		expect(noteOf(pair(), DOSSIER, said)).toBeNull();
		expect(noteOf(joined, 'dossier:zoe', said)).toBeNull();
		expect(isOfPair(noted, joined, DOSSIER)).toBe(true);
		const taken = { fields: ['phone' as const], before: {}, wrote: {} };
		expect(isOfPair({ ...noted, taken }, joined, DOSSIER)).toBe(true);
		expect(isOfPair({ ...noted, taken: { ...taken, fields: [] } }, joined, DOSSIER)).toBe(false);
		const turned = changed(joined, { body: { keeps: OTHER } });
		expect(isOfPair(noted, turned, DOSSIER)).toBe(false);
		expect(isOfPair(noted, pair(), DOSSIER)).toBe(false);
	});

	it('JO-06 of a pair that is parted nothing is left; its id names its two', () => {
		const draft = joinPair(pair(), { keeps: DOSSIER, take: ['phone'] }, gesture);
		const joined = { ...pair(), ...draft } as Envelope<'pair'>;
		expect(tellApart(joined, gesture)).toMatchObject({
			state: 'distinct',
			body: { keeps: null, take: null }
		});
		expect(twoOf(PAIR)).toEqual([DOSSIER, OTHER]);
	});
});
