import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { changed, interview, NOW, SLOT } from '../../../tests/support/documents';
import { calledOffLately, interviewsAhead } from './next-interview';

const DAY = 24 * 3_600_000;
const look = { now: NOW, today: '2026-12-01' };
const on = (day: string, state: 'planned' | 'cancelled' = 'planned') =>
	changed(interview(state), { id: `interview:${day}`, body: { appointment: { ...SLOT, day } } });
const off = (one: Envelope<'interview'>, by: string, at = NOW) =>
	changed(one, {
		log: [{ kind: 'interviewCancelled', by: 'user:x', at }],
		body: { cancellation: { by, reason: '' } }
	});

it('every talk from today on is told, the soonest first, then those that were asked for', () => {
	const asked = interview('asked');
	const all = [asked, on('2026-12-03'), on('2026-11-20'), on('2026-12-01')];
	const ids = interviewsAhead(all, look).map(({ id }) => id);
	expect(ids).toEqual(['interview:2026-12-01', 'interview:2026-12-03', asked.id]);
	expect(interviewsAhead([on('2026-11-20'), interview('held')], look)).toEqual([]);
});

it('what the counsellor called off is told for a week, and at once where the server has not said it', () => {
	const mine = off(on('2026-12-02', 'cancelled'), 'person');
	const theirs = off(on('2026-12-03', 'cancelled'), 'counsellor');
	const old = off(on('2026-12-04', 'cancelled'), 'counsellor', NOW - 8 * DAY);
	const here = changed(theirs, { id: 'interview:here', log: [] });
	const withdrawn = changed(theirs, { body: { appointment: null } });
	const told = calledOffLately([mine, theirs, old, here, withdrawn], look);
	expect(told.map(({ id }) => id)).toEqual(['interview:2026-12-03', 'interview:here']);
});
