import { expect, it } from 'vitest';
import { freeSlots } from '#domain/agenda';
import { agenda } from '../../../../tests/support/desk-documents';
import { TALK } from '../../../../tests/support/documents';
import { NONE_SUITS, byDay, slotIn, slotKey } from './slot-choice';
import { wishWith } from './wish';
import { interviewShape } from './shape';

const offered = freeSlots(agenda().body, 'guidance', { from: '2026-12-01', days: 14 });

it('AG-32 offered moments stand by their day, and a choice means one that is still offered', () => {
	expect(byDay(offered).map(({ day, slots }) => [day, slots.length])).toEqual([
		['2026-12-01', 3],
		['2026-12-08', 3]
	]);
	const [first] = offered;
	expect(slotIn(slotKey(first!), offered)).toEqual({
		day: '2026-12-01',
		hour: '09:00',
		minutes: 60
	});
	expect(slotIn(slotKey(first!), offered.slice(1))).toBe(null);
	expect(slotIn(NONE_SUITS, offered)).toBe(null);
});

it('AG-32 whoever chose a moment says nothing of when she is free', () => {
	const work = {
		tool: 'interview' as const,
		...interviewShape.emptyWork(TALK as never),
		suits: 'Le matin.'
	};
	expect(wishWith(work, { mode: 'phone' })).toMatchObject({ suits: '', parts: [], mode: 'phone' });
	expect(wishWith(work, null)).toMatchObject({ suits: 'Le matin.', mode: 'onSite' });
});
