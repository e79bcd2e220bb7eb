import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import {
	account,
	changed,
	COUNSELLOR,
	interview,
	NOW,
	pathway,
	SLOT,
	talkTask
} from '../../../../tests/support/documents';
import { caseloadOf } from './caseload';
import { interviewsDue, talkIn } from './interviews-due';

const path = pathway('advised', 'talk-0001').pathway;
const task = talkTask();
const TODAY = '2026-12-01';

function people(...interviews: Envelope<'interview'>[]) {
	const { dossier, request } = account();
	const rest = { requests: [request], pathways: [path], tasks: [task], traces: [] };
	return caseloadOf({ dossiers: [dossier], ...rest, interviews }, COUNSELLOR, NOW);
}

function named(id: string, one: Envelope<'interview'>, day = TODAY): Envelope<'interview'> {
	const { appointment } = one.body;
	return changed({ ...one, id }, { body: { appointment: appointment && { ...SLOT, day } } });
}

it('who asked comes first, then what was planned for today or before; the rest waits for its day', () => {
	const due = people(
		named('interview:later', interview('planned'), '2026-12-02'),
		named('interview:today', interview('planned')),
		named('interview:past', interview('planned'), '2026-11-30'),
		named('interview:asked', interview('asked')),
		named('interview:held', interview('held')),
		named('interview:off', interview('cancelled'))
	);
	const ids = interviewsDue(due, TODAY).map((talk) => talk.interview.id);
	expect(ids).toEqual(['interview:asked', 'interview:past', 'interview:today']);
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
	const docs = { dossiers: [dossier], requests: [], pathways: [path], tasks: [task], traces: [] };
	const silent = (interviews: Envelope<'interview'>[]) =>
		caseloadOf({ ...docs, interviews }, COUNSELLOR, later)[0]?.silentDays;
	expect(silent([])).toBe(30);
	expect(silent([interview('asked')])).toBeNull();
	expect(silent([interview('cancelled')])).toBe(30);
});
