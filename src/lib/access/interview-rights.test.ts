import { describe, expect, it } from 'vitest';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import {
	askInterview,
	cancelInterview,
	holdInterview,
	planInterview
} from '#domain/gestures/interviews';
import { validateTask } from '#domain/gestures/tasks';
import {
	EVERYONE,
	PEOPLE,
	SLOT,
	SYNTHESIS,
	WISH,
	account,
	asStored,
	changed,
	context,
	gesture,
	interview,
	pathway,
	stored,
	talkTask,
	type Who
} from '../../../tests/support/documents';
import { mayApproach, mayWrite } from './may-write';

const task = talkTask();
const own = talkTask('personal');
const asked = interview('asked');
const planned = interview('planned');
const held = interview('held');
const cancelled = interview('cancelled');
type Interview = Envelope<'interview'>;

function judged(who: Who, before: Interview | null, draft: AnyDraft | AnyEnvelope, of = task) {
	const after = (before ? asStored(before, draft as AnyDraft) : draft) as AnyEnvelope;
	if (!mayApproach(PEOPLE[who], after)) return 'unknown';
	return mayWrite(PEOPLE[who], context(before, [of]), after);
}

const fresh = (drafts: AnyDraft[]) => stored<'interview'>(drafts[0]!);
/** As it arrives when the one who called it off was offline meanwhile. */
const off = (one: Interview, by: string) =>
	changed(one, { state: 'cancelled', body: { cancellation: { by, reason: 'Non.' } } });
const slot = { ...SLOT, hour: '09:00' };

/** What is done, from what, and by whom alone it may be. */
const TABLE: [string, Interview | null, AnyDraft | AnyEnvelope, ...Who[]][] = [
	['asks', null, fresh(askInterview(task, undefined, WISH, gesture)), 'consultant'],
	[
		'wishes anew',
		asked,
		askInterview(task, asked, { ...WISH, suits: '' }, gesture)[0]!,
		'consultant'
	],
	[
		'adds to what was planned',
		planned,
		askInterview(task, planned, { ...WISH, parts: [] }, gesture)[0]!,
		'consultant'
	],
	['asks again', cancelled, askInterview(task, cancelled, WISH, gesture)[0]!, 'consultant'],
	// The counsellor notes what she said by telephone (AG-21).
	[
		'calls off what was planned',
		planned,
		cancelInterview(planned, 'person', '', gesture)[0]!,
		'consultant',
		'counsellor'
	],
	['gives one unasked', null, fresh(planInterview(task, undefined, SLOT, gesture)), 'counsellor'],
	[
		'notes one at once',
		null,
		fresh(holdInterview(task, undefined, SYNTHESIS, gesture)),
		'counsellor'
	],
	['plans', asked, planInterview(task, asked, SLOT, gesture)[0]!, 'counsellor'],
	['plans anew', planned, planInterview(task, planned, slot, gesture)[0]!, 'counsellor'],
	[
		'plans what was called off',
		cancelled,
		planInterview(task, cancelled, SLOT, gesture)[0]!,
		'counsellor'
	],
	['holds', planned, holdInterview(task, planned, SYNTHESIS, gesture)[0]!, 'counsellor'],
	[
		'holds what nobody planned',
		asked,
		holdInterview(task, asked, SYNTHESIS, gesture)[0]!,
		'counsellor'
	],
	[
		'calls off',
		asked,
		cancelInterview(asked, 'counsellor', 'Je suis absent.', gesture)[0]!,
		'counsellor'
	],
	['withdraws what never left', null, off(asked, 'person'), 'consultant'],
	[
		'calls off and asks anew',
		planned,
		changed(planned, { state: 'asked', body: { appointment: null } }),
		'consultant'
	],
	[
		'asks anew and withdraws',
		cancelled,
		off(changed(cancelled, { body: { appointment: null } }), 'person'),
		'consultant'
	],
	[
		'gives one and takes it back',
		null,
		off(fresh(planInterview(task, undefined, SLOT, gesture)), 'counsellor'),
		'counsellor'
	],
	[
		'plans and calls off',
		asked,
		off(changed(asked, { body: { appointment: SLOT } }), 'counsellor'),
		'counsellor'
	]
];

describe('interviews', () => {
	it.each(TABLE)('IN-03 %s: whose part it is, and nobody else', (_, before, draft, ...right) => {
		const allowed = EVERYONE.filter((who) => judged(who, before, draft) === null);
		expect(allowed).toEqual(right);
	});

	it('IN-03 neither writes the other’s part', () => {
		const words = { ...WISH, subject: 'Autre chose.' };
		const both = changed(asked, { state: 'planned', body: { appointment: SLOT, wish: words } });
		expect(judged('counsellor', asked, both)).toBe('notAllowed');
		const own = changed(planned, { body: { appointment: slot } });
		expect(judged('consultant', planned, own)).toBe('notAllowed');
		const signed = cancelInterview(planned, 'counsellor', '', gesture)[0]!;
		expect(judged('consultant', planned, signed)).toBe('notAllowed');
		const sized = changed(asked, { body: { kind: 'review' } });
		expect(judged('consultant', asked, sized)).toBe('notAllowed');
	});

	it('IN-03 what one has called off the other does not call off besides', () => {
		const again = changed(cancelled, { body: { cancellation: { by: 'counsellor', reason: '' } } });
		expect(judged('counsellor', cancelled, again)).toBe('notOpen');
	});

	it('IN-03 whoever is not followed, or is through with the task, asks for none', () => {
		const [draft] = askInterview(task, undefined, WISH, gesture);
		const alone = { ...context(null, [task]), dossier: account(false).dossier };
		expect(mayWrite(PEOPLE.consultant, alone, stored(draft!) as AnyEnvelope)).toBe('notOpen');
		const waived = changed(task, { state: 'waived' });
		expect(judged('consultant', null, fresh([draft!]), waived)).toBe('notOpen');
	});

	it('IN-03 of a pathway of her own the person alone begins one, and the counsellor answers', () => {
		const mine = fresh(askInterview(own, undefined, WISH, gesture));
		expect(judged('consultant', null, mine, own)).toBeNull();
		expect(judged('counsellor', mine, planInterview(own, mine, SLOT, gesture)[0]!, own)).toBeNull();
		const given = fresh(planInterview(own, undefined, SLOT, gesture));
		expect(judged('counsellor', null, given, own)).toBe('unknown');
	});

	it('IN-01 it is of a task that is done by a talk, in that dossier, under that id', () => {
		const search = pathway('advised', 'path-0002').tasks[0]!;
		const other = fresh(askInterview(search, undefined, WISH, gesture));
		expect(judged('consultant', null, other, search)).toBe('notAllowed');
		const elsewhere = changed(asked, { id: 'interview:talk-0001.7' });
		expect(judged('consultant', null, elsewhere)).toBe('unknown');
		expect(mayWrite(PEOPLE.consultant, context(null, []), asked)).toBe('unknown');
	});

	it('IN-04 once held it is closed, to both', () => {
		const again = holdInterview(
			task,
			held,
			{ ...SYNTHESIS, minutes: 5, synthesis: 'Mieux.' },
			gesture
		)[0]!;
		expect(judged('counsellor', held, again)).toBe('notOpen');
		const late = askInterview(task, held, { ...WISH, suits: '' }, gesture)[0]!;
		expect(judged('consultant', held, late)).toBe('notOpen');
	});

	it('IN-08 its task is not validated by hand, and what was prepared is not sealed', () => {
		const [sealed, validated] = validateTask(task, null, gesture);
		const ctx = context(task, []);
		expect(mayWrite(PEOPLE.consultant, ctx, asStored(task, validated!))).toBe('notAllowed');
		const trace = stored(sealed!) as AnyEnvelope;
		expect(mayWrite(PEOPLE.consultant, context(null, [task]), trace)).toBe('notAllowed');
		const open = { ...trace, state: 'open' } as AnyEnvelope;
		expect(mayWrite(PEOPLE.consultant, context(null, [task]), open)).toBeNull();
	});
});
