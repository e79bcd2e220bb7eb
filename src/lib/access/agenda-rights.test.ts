import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { giveInterview, missInterview } from '#domain/gestures/interviews';
import { agenda } from '../../../tests/support/desk-documents';
import {
	EVERYONE,
	PEOPLE,
	SLOT,
	WISH,
	account,
	asStored,
	changed,
	context,
	gesture,
	interview,
	stored,
	talkTask,
	type Who
} from '../../../tests/support/documents';
import { channelsOfUser } from './channels';
import { mayApproach, mayWrite } from './may-write';

function judged(who: Who, before: AnyEnvelope | null, after: AnyEnvelope) {
	if (!mayApproach(PEOPLE[who], after)) return 'unknown';
	return mayWrite(PEOPLE[who], context(before), after);
}

describe('an agenda', () => {
	it.each(EVERYONE)('AG-01 is written by its counsellor alone: %s', (who) => {
		for (const before of [null, agenda()])
			expect(judged(who, before, agenda())).toBe(who === 'counsellor' ? null : 'unknown');
	});

	it('AG-01 is nobody else’s, whatever it says of itself', () => {
		expect(judged('colleague', null, agenda({ counsellor: 'user:colin' }))).toBe('unknown');
		const posed = agenda({ counsellor: 'user:colin' });
		expect(judged('counsellor', null, posed)).toBe('unknown');
		expect(judged('counsellor', posed, agenda())).toBe('unknown');
		const elsewhere = { ...agenda(), structure: 'mife-savoie' };
		expect(judged('counsellor', null, elsewhere)).toBe('unknown');
	});

	it('CH-60 a person sees that of whoever follows her, in her structure, and no other', () => {
		const seen = (counsellor?: string) => {
			const own = { dossier: 'dossier:a', structure: 'ofpc', ...(counsellor && { counsellor }) };
			return channelsOfUser({ ...PEOPLE.stranger, own }).filter((one) => /^o:/.test(one.channel));
		};
		expect(seen('user:claire')).toEqual([{ channel: 'o:ofpc:user:claire', database: 'ofpc' }]);
		expect(seen()).toEqual([]);
		expect(agenda().channels).toEqual(['s:ofpc', 'o:ofpc:user:claire']);
	});
});

describe('a slot that is chosen', () => {
	const slot = { day: '2026-12-01', hour: '09:00', minutes: 60, gone: false };
	const asked = interview('asked');
	const planned = interview('planned');

	it('AG-08 goes with an asking, and is the person’s to say', () => {
		const chosen = changed(asked, { body: { slot } });
		expect(judgedOf('consultant', asked, chosen)).toBe(null);
		expect(judgedOf('counsellor', asked, chosen)).toBe('notAllowed');
		const cancellation = { by: 'person', reason: '' };
		// Chosen and called off before either was sent.
		const off = changed(asked, { state: 'cancelled', body: { slot, cancellation } });
		expect(judgedOf('consultant', asked, off)).toBe(null);
		expect(judgedOf('consultant', planned, changed(planned, { body: { slot } }))).toBe(
			'notAllowed'
		);
	});
});

describe('a talk without a task', () => {
	const what = { title: 'Entretien d’orientation', kind: 'guidance' as const };
	const [draft] = giveInterview(account().dossier, what, SLOT, gesture);
	const talk = stored<'interview'>(draft!);

	it.each(EVERYONE)('AG-20 is given by whoever follows the person: %s', (who) => {
		const expected = { counsellor: null, consultant: 'notAllowed' }[who as string];
		expect(judged(who, null, talk)).toBe(expected === undefined ? 'unknown' : expected);
	});

	it('AG-20 is called off and asked for anew by the person, and named by its counsellor', () => {
		const off = { state: 'cancelled', body: { cancellation: { by: 'person', reason: '' } } };
		const cancelled = changed(talk, off);
		expect(judged('consultant', talk, cancelled)).toBe(null);
		const anew = { wish: WISH, appointment: null, cancellation: null };
		expect(
			judged('consultant', cancelled, changed(cancelled, { state: 'asked', body: anew }))
		).toBe(null);
		expect(talk.body).toMatchObject({ task: null, ...what });
		expect(judged('counsellor', talk, changed(talk, { body: { title: 'Autre' } }))).toBe(
			'notAllowed'
		);
	});

	it('AG-20 a talk whose id follows from a task is that task’s', () => {
		const posed = { ...talk, id: 'interview:talk-0009.1' };
		expect(judged('counsellor', null, posed)).toBe('unknown');
	});
});

describe('what came of a talk', () => {
	const planned = interview('planned');
	const past = changed(planned, { body: { appointment: { ...SLOT, day: '2026-11-20' } } });

	it('AG-21 that she did not come is said by the counsellor, once its day has come, and not undone by her', () => {
		const missed = asStored(past, missInterview(past, gesture)[0]!);
		expect(judgedOf('counsellor', past, missed)).toBe(null);
		expect(judgedOf('consultant', past, missed)).toBe('notAllowed');
		expect(judgedOf('counsellor', planned, changed(planned, { state: 'missed' }))).toBe('notOpen');
		const off = { state: 'cancelled', body: { cancellation: { by: 'person', reason: '' } } };
		expect(judgedOf('consultant', missed, changed(missed, off))).toBe('notOpen');
		expect(judgedOf('counsellor', missed, changed(missed, off))).toBe(null);
	});

	it('AG-21 that she excused herself is noted in her name', () => {
		const cancellation = { by: 'person', reason: 'Malade.' };
		const excused = changed(past, { state: 'cancelled', body: { cancellation } });
		expect(judgedOf('counsellor', past, excused)).toBe(null);
	});
});

function judgedOf(who: Who, before: Envelope<'interview'>, after: Envelope<'interview'>) {
	return mayWrite(PEOPLE[who], context(before, [talkTask()]), after);
}
