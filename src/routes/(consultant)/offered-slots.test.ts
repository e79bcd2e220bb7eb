import { describe, expect, it } from 'vitest';
import { OFFERED_DAYS } from '#domain/booking';
import type { Envelope } from '#domain/document';
import { dayAfter } from '#domain/slot';
import { agenda } from '../../../tests/support/desk-documents';
import { NOW, account, changed, interview, talkTask } from '../../../tests/support/documents';
import { holdsEnough, offeredSlots, talkOfTask, type Choice } from './offered-slots';

const TODAY = '2026-11-23';
const talk = talkOfTask(talkTask());
const { dossier } = account();
const choice = (of: Partial<Choice> = {}): Choice => ({
	dossier,
	agenda: agenda().body,
	interviews: [],
	now: NOW,
	today: TODAY,
	...of
});

/** A talk for which a moment of that hour was chosen. */
function choosing(id: string, hour: string): Envelope<'interview'> {
	const slot = { day: '2026-12-01', hour, minutes: 60, gone: false };
	return changed(interview('asked'), { id: `interview:${id}.1`, body: { slot } });
}

const days = (of?: Partial<Choice>) => [
	...new Set(offeredSlots(talk, choice(of)).map(({ day }) => day))
];

describe('what a person may choose from', () => {
	it('AG-04 is what her counsellor keeps open, from tomorrow to four weeks ahead', () => {
		expect(days()).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']);
		expect(days().at(-1)! <= dayAfter(TODAY, OFFERED_DAYS)).toBe(true);
	});

	it('AG-52 leaves out the days on which somebody stands in', () => {
		const standIn = {
			counsellor: 'user:colin',
			name: 'Colin Test',
			until: '2026-12-01',
			standsFor: 'user:claire'
		};
		const lent = changed(dossier, { body: { standIn } });
		expect(days({ dossier: lent })).toEqual(['2026-12-08', '2026-12-15']);
	});

	it('AG-54 is nothing once she holds two other moments; what is gone, or is this one, is none', () => {
		const [one, two] = [choosing('un', '09:00'), choosing('deux', '10:00')] as const;
		expect(holdsEnough(talk, choice({ interviews: [one] }))).toBe(false);
		const full = choice({ interviews: [one, two] });
		expect([holdsEnough(talk, full), offeredSlots(talk, full)]).toEqual([true, []]);
		const gone = changed(two, { body: { slot: { ...two.body.slot, gone: true } } });
		const own = choosing('talk-0001', '11:00');
		expect(days({ interviews: [one, gone, { ...own, id: interview('asked').id }] })).toHaveLength(
			4
		);
	});
});
