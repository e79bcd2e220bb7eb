import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { OPENING, agenda } from '../../../../../tests/support/desk-documents';
import { SLOT, changed, interview, session } from '../../../../../tests/support/documents';
import { agendaDay, hoursOf, mondayOf, type AgendaTalk } from './agenda-days';

const DAY = '2026-12-01';

function talk(
	hour: string,
	minutes = 60,
	state: 'planned' | 'held' | 'cancelled' = 'planned'
): AgendaTalk {
	const appointment = { ...SLOT, day: DAY, hour, minutes };
	const doc: Envelope<'interview'> = changed(interview('planned'), {
		id: `interview:${hour.replace(':', '')}`,
		state,
		body: { appointment }
	});
	return {
		interview: doc,
		person: { name: 'Anna Exemple' } as AgendaTalk['person'],
		since: 0,
		lender: null
	};
}

function day(talks: AgendaTalk[], sessions: Envelope<'session'>[] = []) {
	return agendaDay(DAY, { talks, sessions, agenda: agenda().body });
}

describe('a day of an agenda', () => {
	it('AG-30 has what is open behind, and talks and workshops of that day in front', () => {
		const workshop = session({ day: DAY, time: '14:00' });
		const { open, items } = day([talk('09:00'), talk('10:00', 60, 'cancelled')], [workshop]);
		expect(open).toEqual([{ key: OPENING.key, from: 540, to: 720, offered: true }]);
		expect(items.map(({ id, kind, meets }) => [id, kind, meets])).toEqual([
			['interview:0900', 'talk', false],
			[workshop.id, 'workshop', false]
		]);
		expect(
			agendaDay('2026-12-02', { talks: [talk('09:00')], sessions: [], agenda: undefined })
		).toEqual({ day: '2026-12-02', absent: false, open: [], items: [] });
	});

	it('DK-42 says in whose place a talk is held', () => {
		const { items } = day([{ ...talk('09:00'), lender: 'Claire Test' }, talk('11:00')]);
		expect(items.map(({ lender }) => lender)).toEqual(['Claire Test', null]);
	});

	it('AG-30 what meets stands side by side, and is marked', () => {
		const { items } = day(
			[talk('09:00'), talk('09:30'), talk('11:00')],
			[session({ day: DAY, time: '11:30' })]
		);
		expect(items.map(({ from, lane, lanes, meets }) => [from, lane, lanes, meets])).toEqual([
			[540, 0, 2, true],
			[570, 1, 2, true],
			[660, 0, 2, true],
			[690, 1, 2, true]
		]);
	});

	it('AG-30 short talks one after another are drawn apart, and do not meet', () => {
		const { items } = day([talk('09:00', 20), talk('09:20', 20), talk('09:40', 20)]);
		expect(items.map(({ lane, meets }) => [lane, meets])).toEqual([
			[0, false],
			[1, false],
			[0, false]
		]);
	});

	it('AG-30 a grid shows the hours of work, and whatever lies outside', () => {
		expect(hoursOf([day([])])).toEqual({ first: 8, last: 18 });
		expect(hoursOf([day([talk('06:30'), talk('23:30', 90)])])).toEqual({ first: 6, last: 24 });
		expect(mondayOf('2026-12-06')).toBe('2026-11-30');
		expect(mondayOf('2026-11-30')).toBe('2026-11-30');
	});
});
