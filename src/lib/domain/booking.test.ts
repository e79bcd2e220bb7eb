import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda } from '../../../tests/support/desk-documents';
import {
	NOW,
	SLOT,
	WISH,
	changed,
	gesture,
	interview,
	talkTask
} from '../../../tests/support/documents';
import { book } from './booking';
import type { AnyDraft, Envelope } from './document';
import { draftOfEnvelope } from './draft';
import { askInterview, cancelInterview } from './gestures/interviews';
import { merge } from './merge';
import { overlap } from './slot';

type Interview = Envelope<'interview'>;

const NINE = { day: '2026-12-01', hour: '09:00', minutes: 60 };
const TEN = { ...NINE, hour: '10:00' };
const asking = (n: number, hour = '09:00'): Interview =>
	changed(interview('asked'), {
		id: `interview:k${n}.1`,
		updatedAt: NOW + n,
		body: { slot: { ...NINE, hour, gone: false } }
	});

describe('who has a slot', () => {
	it('AG-05 whoever was given it keeps it, though another had asked before and the hours be closed', () => {
		const [early, late] = [asking(1), asking(2)] as const;
		const first = book(agenda().body, [late], {}, { now: NOW });
		const second = book(agenda({ ranges: [] }).body, [early, late], first.taken, { now: NOW });
		expect(Object.keys(second.taken)).toEqual([late.id]);
		expect(second.gone).toEqual([early]);
	});

	it('AG-05 in whatever order they are read the answer is the same, and nothing given meets', () => {
		const hours = fc.constantFrom('09:00', '10:00', '11:00', '09:30');
		fc.assert(
			fc.property(fc.array(hours, { maxLength: 8 }), fc.nat(), (chosen, turn) => {
				const all = chosen.map((hour, n) => asking(n, hour));
				const turned = [...all.slice(turn % 9), ...all.slice(0, turn % 9)];
				const [one, other] = [all, turned].map((list) =>
					book(agenda().body, list, {}, { now: NOW })
				);
				expect(other!.taken).toEqual(one!.taken);
				const given = Object.values(one!.taken);
				for (const [n, slot] of given.entries())
					expect(given.slice(n + 1).some((next) => overlap(slot, next))).toBe(false);
				expect(given.length + one!.gone.length).toBe(all.length);
			})
		);
	});

	it('AG-07 what is planned stands beside whatever it meets, and is over with its day', () => {
		const planned = changed(interview('planned'), { body: { appointment: { ...SLOT, ...NINE } } });
		const { taken, gone } = book(agenda().body, [planned, asking(1)], {}, { now: NOW });
		expect(Object.keys(taken)).toEqual([planned.id]);
		expect(gone).toHaveLength(1);
		expect(book(null, [planned], taken, { now: Date.UTC(2026, 11, 3) }).taken).toEqual({});
	});
});

describe('a choice that meets its answer', () => {
	const task = talkTask();
	const chosen = { ...NINE, gone: false };
	const base = changed(interview('asked'), { body: { slot: chosen } });
	const answer = { ...SLOT, ...NINE, words: '' };
	const given = changed(base, { state: 'planned', body: { appointment: answer } });
	const gone = changed(base, { body: { slot: { ...chosen, gone: true } } });
	const off = cancelInterview(base, 'person', '', gesture)[0]!;
	const other = askInterview(task, base, WISH, gesture, TEN)[0]!;

	it.each([
		['called off, when the slot was given', off, given],
		['called off, when it was gone', off, gone],
		['another chosen, when the slot was given', other, given],
		['another chosen, when it was gone', other, gone]
	])('AG-08 %s: what she said stands, and nothing is in conflict', (_, mine, theirs) => {
		const { doc, conflicts } = merge(draftOfEnvelope(base), mine, draftOfEnvelope(theirs));
		expect(conflicts).toEqual([]);
		const said = ({ state, body }: AnyDraft) => {
			const { slot, ...rest } = body as Interview['body'];
			return [state, rest, slot && { ...slot, gone: false }];
		};
		expect(said(doc)).toEqual(said(mine));
	});

	it('AG-08 what the counsellor fixed himself meanwhile is a word against hers', () => {
		const fixed = changed(base, { state: 'planned', body: { appointment: SLOT } });
		const { doc, conflicts } = merge(draftOfEnvelope(base), off, draftOfEnvelope(fixed));
		expect(conflicts).toHaveLength(1);
		expect(doc.state).toBe('planned');
	});

	it('AG-08 words beside the slot she chose are the counsellor’s own, and a word against hers', () => {
		const said = { ...answer, words: 'Apportez votre CV.' };
		const fixed = changed(base, { state: 'planned', body: { appointment: said } });
		const { conflicts } = merge(draftOfEnvelope(base), off, draftOfEnvelope(fixed));
		expect(conflicts).toHaveLength(1);
	});
});
