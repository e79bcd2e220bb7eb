import { expect, it } from 'vitest';
import type { Envelope, LogEntry } from '#domain/document';
import {
	account,
	changed,
	CONSULTANT,
	COUNSELLOR,
	interview,
	NOW,
	pathway,
	SLOT,
	talkTask
} from '../../../../tests/support/documents';
import { caseloadOf } from './caseload';
import { interviewsDue, isToClose, talkIn } from './interviews-due';

const path = pathway('advised', 'talk-0001').pathway;
const task = talkTask();
const TODAY = '2026-12-01';
const DAY = 24 * 3_600_000;

function people(...interviews: Envelope<'interview'>[]) {
	const { dossier, request } = account();
	const rest = { requests: [request], pathways: [path], tasks: [task], traces: [], contacts: [] };
	return caseloadOf({ dossiers: [dossier], ...rest, interviews }, COUNSELLOR, NOW);
}

function named(id: string, one: Envelope<'interview'>, day = TODAY): Envelope<'interview'> {
	const { appointment } = one.body;
	return changed({ ...one, id }, { body: { appointment: appointment && { ...SLOT, day } } });
}

/** What is due, each with why. */
function due(
	interviews: Envelope<'interview'>[],
	changes: Partial<Parameters<typeof interviewsDue>[1]> = {}
) {
	const look = { now: NOW, today: TODAY, user: COUNSELLOR, isUnsent: () => false, ...changes };
	return interviewsDue(people(...interviews), look).map(
		({ interview, why }) => `${interview.id.slice('interview:'.length)} ${why}`
	);
}

const logged = (one: Envelope<'interview'>, kind: LogEntry['kind'], by: string, at = NOW) =>
	changed(one, { log: [...one.log, { kind, by, at }] });
const planned = (day: string) =>
	logged(named('interview:slot', interview('planned'), day), 'interviewPlanned', COUNSELLOR);

it('who asked comes first, then what was planned for today or before; the rest waits for its day', () => {
	const all = [
		named('interview:later', interview('planned'), '2026-12-02'),
		named('interview:today', interview('planned')),
		named('interview:past', interview('planned'), '2026-11-30'),
		named('interview:asked', interview('asked')),
		named('interview:held', interview('held'))
	];
	expect(due(all)).toEqual(['asked asked', 'past note', 'today note']);
});

it('IN-22 what she called off is told first, for a week, and not once its task is waived', () => {
	const off = named('interview:off', interview('cancelled'), '2026-12-02');
	const told = logged(off, 'interviewCancelled', CONSULTANT);
	expect(due([named('interview:asked', interview('asked')), told])).toEqual([
		'off off',
		'asked asked'
	]);
	expect(due([told], { now: NOW + 8 * DAY })).toEqual([]);
	const mine = changed(told, { body: { cancellation: { by: 'counsellor', reason: '' } } });
	expect(due([mine])).toEqual([]);
	const waived = changed(task, { state: 'waived' });
	const [person] = people(told);
	const look = { now: NOW, today: TODAY, user: COUNSELLOR, isUnsent: () => false };
	expect(interviewsDue([{ ...person!, tasks: [waived] }], look)).toEqual([]);
});

it('DK-43 what whoever looks noted of her is not told back, a stand-in’s own neither', () => {
	const off = named('interview:off', interview('cancelled'), '2026-12-02');
	const noted = logged(off, 'interviewCancelled', 'user:colin');
	expect(due([noted], { user: 'user:colin' })).toEqual([]);
	expect(due([noted])).toEqual(['off off']);
});

it('IN-22 a wish newer than the slot is told until a slot is given anew, or its day is over', () => {
	const slot = planned('2026-12-09');
	const wished = logged(slot, 'interviewWishChanged', CONSULTANT, NOW + 1);
	expect(due([slot])).toEqual([]);
	expect(due([wished])).toEqual(['slot changed']);
	expect(due([logged(wished, 'interviewMoved', COUNSELLOR, NOW + 2)])).toEqual([]);
	expect(due([wished], { now: NOW + 8 * DAY })).toEqual([]);
	expect(due([wished], { isUnsent: () => true })).toEqual([]);
	const now = logged(planned(TODAY), 'interviewWishChanged', CONSULTANT, NOW + 1);
	expect(due([now])).toEqual(['slot changed']);
	expect(due([now], { today: '2026-12-02' })).toEqual(['slot note']);
});

it('IN-22 a slot that somebody before him had fixed is told to who follows her now', () => {
	const slot = logged(
		named('interview:slot', interview('planned'), '2026-12-09'),
		'interviewPlanned',
		'user:colin',
		NOW - DAY
	);
	expect(due([slot])).toEqual(['slot inherited']);
	expect(due([logged(slot, 'interviewMoved', COUNSELLOR, NOW + 1)])).toEqual([]);
	expect(due([slot], { now: NOW + 8 * DAY })).toEqual([]);
});

it('a talk is found by its id, due or not, with its person', () => {
	const known = people(named('interview:later', interview('planned'), '2027-01-04'));
	expect(talkIn(known, 'interview:later')).toMatchObject({ person: { name: 'Anna Exemple' } });
	expect(talkIn(known, 'interview:other')).toBeUndefined();
	expect(talkIn(known, null)).toBeUndefined();
});

it('nobody is silent while a talk of hers is on its way', () => {
	const later = NOW + 30 * 24 * 3_600_000;
	const { dossier } = account();
	const own = { requests: [], pathways: [path], tasks: [task], traces: [], contacts: [] };
	const docs = { dossiers: [dossier], ...own };
	const silent = (interviews: Envelope<'interview'>[]) =>
		caseloadOf({ ...docs, interviews }, COUNSELLOR, later)[0]?.silentDays;
	expect(silent([])).toBe(30);
	expect(silent([interview('asked')])).toBeNull();
	expect(silent([interview('cancelled')])).toBe(30);
});

it('AG-33 a planned talk whose day is past is to be closed; one of today is not yet', () => {
	const all = ['2026-11-30', TODAY].map((day) =>
		named(`interview:${day}`, interview('planned'), day)
	);
	const look = { now: NOW, today: TODAY, user: COUNSELLOR, isUnsent: () => false };
	const due = interviewsDue(people(...all), look);
	expect(due.map((talk) => isToClose(talk, TODAY))).toEqual([true, false]);
});

it('AG-33 a moment she chose herself is told for a week; an excuse not to whoever noted it', () => {
	const booked = logged(
		named('interview:slot', interview('planned'), '2026-12-20'),
		'interviewPlanned',
		'system'
	);
	expect(due([booked])).toEqual(['slot booked']);
	expect(due([booked], { now: NOW + 8 * DAY })).toEqual([]);
	const moved = logged(booked, 'interviewMoved', 'system');
	expect(due([moved])).toEqual(['slot moved']);
	expect(due([logged(moved, 'interviewMoved', COUNSELLOR)])).toEqual([]);
	const off = named('interview:off', interview('cancelled'));
	expect(due([logged(off, 'interviewCancelled', CONSULTANT)])).toEqual(['off off']);
	const excused = [logged(off, 'interviewCancelled', COUNSELLOR)];
	expect(due(excused)).toEqual([]);
	// Whoever follows her besides has not heard of it.
	expect(due(excused, { user: 'user:colin' })).toEqual(['off off']);
});
