import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope, StateOf } from '#domain/document';
import {
	EVERYONE,
	PEOPLE,
	changed,
	context,
	seat,
	session,
	type Who
} from '../../../tests/support/documents';
import { mayApproach, mayWrite } from './may-write';

const workshop = session();
const past = session({ day: '2026-11-20' });
const cancelled = { ...session(), state: 'cancelled' as const };
const HOLDERS: Who[] = ['counsellor', 'colleague', 'reception'];

function writers(after: AnyEnvelope, before: AnyEnvelope | null, related: AnyEnvelope[]): Who[] {
	return EVERYONE.filter(
		(who) =>
			mayApproach(PEOPLE[who], after) &&
			mayWrite(PEOPLE[who], context(before, related), after) === null
	);
}

function seatWriters(
	of: Envelope<'session'>,
	from: StateOf<'seat'> | null,
	to: StateOf<'seat'>
): Who[] {
	const before = from && seat(of, from);
	const after = before ? changed(before, { state: to }) : seat(of, to);
	return writers(after, before, [of]);
}

describe('rights on sessions and seats', () => {
	it('PU-36 a session is announced, changed and cancelled by reception and counsellors of its structure', () => {
		expect(writers(workshop, null, [])).toEqual(HOLDERS);
		expect(writers(changed(workshop, { state: 'cancelled' }), workshop, [])).toEqual(HOLDERS);
	});

	it('PU-36 its id names its structure', () => {
		for (const id of ['session:mife-savoie_k1k2', 'session:k1k2', 'session:network_k1']) {
			expect(writers({ ...workshop, id }, null, [])).toEqual([]);
		}
	});

	it.each<[string, StateOf<'seat'> | null, StateOf<'seat'>, Who[]]>([
		['asks', null, 'asked', ['consultant', ...HOLDERS]],
		['asks again', 'withdrawn', 'asked', ['consultant', ...HOLDERS]],
		['asks again where it was full', 'full', 'asked', ['consultant', ...HOLDERS]],
		['withdrew and asks again offline', 'held', 'asked', ['consultant', ...HOLDERS]],
		['asks again when it was signed', 'present', 'asked', HOLDERS],
		['asked and withdrew offline', null, 'withdrawn', ['consultant', ...HOLDERS]],
		['gives a place back', 'held', 'withdrawn', ['consultant', ...HOLDERS]],
		['stops waiting', 'waiting', 'withdrawn', ['consultant', ...HOLDERS]],
		['has a place whatever the room', 'waiting', 'held', HOLDERS],
		['is written in whatever the room', null, 'held', HOLDERS],
		['takes what was signed back', 'present', 'withdrawn', HOLDERS],
		['is the answer of nobody: waiting', 'asked', 'waiting', []],
		['is the answer of nobody: full', 'asked', 'full', []],
		['is not present before the day', 'held', 'present', []],
		['is known to be absent before', 'held', 'absent', HOLDERS]
	])('PU-37 whoever %s', (_, from, to, allowed) => {
		expect(seatWriters(workshop, from, to)).toEqual(allowed);
	});

	it('PU-37 on the day and after it, staff sign; nobody asks any more once it is over or cancelled', () => {
		expect(seatWriters(session({ day: '2026-11-23' }), 'held', 'present')).toEqual(HOLDERS);
		expect(seatWriters(past, null, 'present')).toEqual(HOLDERS);
		expect(seatWriters(past, null, 'asked')).toEqual([]);
		expect(seatWriters(session({ day: '2026-11-22' }), null, 'asked')).toEqual([]);
		expect(seatWriters(cancelled, null, 'asked')).toEqual([]);
		expect(seatWriters(cancelled, 'held', 'withdrawn')).toEqual(['consultant', ...HOLDERS]);
	});

	it('PU-37 nobody sits for another dossier, or at a session that is not there', () => {
		const other = { ...seat(workshop), id: seat(workshop, 'asked', 'dossier:nadia-001').id };
		expect(writers(other, null, [workshop])).toEqual([]);
		expect(writers(seat(workshop), null, [])).toEqual([]);
		const elsewhere = changed(seat(workshop), { body: { session: past.id } });
		expect(writers(elsewhere, seat(workshop), [workshop, past])).toEqual([]);
	});
});
