import type { Envelope } from '#domain/document';
import { taskIdOfInterview } from '#domain/interview';
import { same } from '#domain/merge';
import { follows, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Interview = Envelope<'interview'>;
type Task = Envelope<'task'>;

/**
 * S36: the person asks and calls off, the counsellor plans, calls off and holds; neither writes the
 * other's part, and once held nothing changes any more.
 */
export function judgeInterview(
	facts: UserFacts,
	context: WriteContext,
	after: Interview
): Judgement {
	const before = context.before as Interview | null;
	const person = owns(facts, after.dossier);
	const task = taskOf(context, after);
	const known = person || follows(facts, after.dossier);
	if (!known || !task || (!person && !before && task.body.kind === 'personal')) return 'unknown';
	if (task.body.content.tool !== 'interview') return 'notAllowed';
	if (before?.state === 'held') return 'notOpen';
	if (before && !same(fixedPart(before), fixedPart(after))) return 'notAllowed';
	return person ? personFault(context, task, after) : counsellorFault(before, after);
}

/** The task it names, of this very dossier. */
function taskOf({ related }: WriteContext, { id, dossier, body }: Interview): Task | null {
	const task = related.get(taskIdOfInterview(id));
	const found = task?.type === 'task' && task.id === body.task && task.dossier === dossier;
	return found ? task : null;
}

function fixedPart({ body }: Interview) {
	return [body.task, body.title, body.kind];
}

/** What she did offline arrives as what has come of it: called off and asked anew is asked. */
function personFault(context: WriteContext, task: Task, after: Interview): Judgement {
	const before = context.before as Interview | null;
	const { wish, appointment, held, cancellation } = after.body;
	if (held) return 'notAllowed';
	// What she wishes she may say anew at any time; what was arranged stays as it is.
	const untouched = before?.state === after.state && same(arranged(before), arranged(after));
	if (untouched) return wish ? null : 'notAllowed';
	if (after.state === 'cancelled') {
		const stands = appointment === null || same(before?.body.appointment, appointment);
		return stands ? callOffFault(before, after, 'person') : 'notAllowed';
	}
	const fresh = after.state === 'asked' && wish && !appointment && !cancellation;
	if (!fresh) return 'notAllowed';
	// D03: a talk is for those who are followed.
	const { dossier } = context;
	const followed = dossier?.state === 'open' && dossier.body.assignment;
	return followed && task.state === 'open' ? null : 'notOpen';
}

/** The counsellor's part. */
function arranged({ body }: Interview) {
	return [body.appointment, body.held, body.cancellation];
}

function counsellorFault(before: Interview | null, after: Interview): Judgement {
	if (!same(before?.body.wish ?? null, after.body.wish)) return 'notAllowed';
	const { appointment, held, cancellation } = after.body;
	if (after.state === 'cancelled')
		return held ? 'notAllowed' : callOffFault(before, after, 'counsellor');
	if (cancellation) return 'notAllowed';
	if (after.state === 'planned') return appointment && !held ? null : 'notAllowed';
	return after.state === 'held' && held ? null : 'notAllowed';
}

/** Called off by the one who says so. What was called off already is not called off by the other too. */
function callOffFault(
	before: Interview | null,
	{ body }: Interview,
	by: 'person' | 'counsellor'
): Judgement {
	const [was, is] = [before?.body, body].map((one) => [one?.wish, one?.appointment]);
	if (before?.state === 'cancelled' && same(was, is)) return 'notOpen';
	return body.cancellation?.by === by && (body.wish || body.appointment) ? null : 'notAllowed';
}
