import type { Envelope } from '#domain/document';
import { isWithoutTask, taskIdOfInterview } from '#domain/interview';
import { MAX_CORRECTIONS } from '#domain/limits';
import { same } from '#domain/same';
import { askedInstead, slotAsStands } from '#domain/rebooking';
import { hasDayCome, isDayOver, isSameSlot } from '#domain/slot';
import { follows, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Interview = Envelope<'interview'>;
type Task = Envelope<'task'>;

/**
 * S36: the person asks and calls off, the counsellor plans, calls off and holds; neither writes the
 * other's part. Once held nothing changes any more but the synthesis, which the counsellor may correct.
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
	if (!known || (!task && !isWithoutTask(after))) return 'unknown';
	if (!person && !before && task?.body.kind === 'personal') return 'unknown';
	if (task && task.body.content.tool !== 'interview') return 'notAllowed';
	if (before?.state === 'held') return person ? 'notOpen' : correctionFault(before, after);
	if (before && !same(fixedPart(before), fixedPart(after))) return 'notAllowed';
	// Without a task it is the counsellor who gives it.
	if (!task && !before && person) return 'notAllowed';
	if (person && before && choosesInstead(before, after))
		return insteadFault(facts, context, before, after);
	return person ? personFault(context, task, after) : counsellorFault(facts, before, after);
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
function personFault(context: WriteContext, task: Task | null, after: Interview): Judgement {
	const before = context.before as Interview | null;
	const { wish, appointment, held, cancellation } = after.body;
	if (held) return 'notAllowed';
	// A slot goes with an asking, be it called off since: of what was arranged she chooses none.
	const asks = after.state === 'asked' || after.state === 'cancelled';
	if (!asks && !same(before?.body.slot ?? null, after.body.slot)) return 'notAllowed';
	// What she wishes she may say anew at any time; what was arranged stays as it is.
	const untouched = before?.state === after.state && same(arranged(before), arranged(after));
	if (untouched) return wish ? null : 'notAllowed';
	if (after.state === 'cancelled') {
		if (before?.state === 'missed') return 'notOpen';
		const stands = appointment === null || same(before?.body.appointment, appointment);
		return stands ? callOffFault(before, after, 'person') : 'notAllowed';
	}
	const { slot } = after.body;
	const fresh = after.state === 'asked' && wish && !appointment && !cancellation && !slot?.from;
	if (!fresh) return 'notAllowed';
	// D03: a talk is for those who are followed.
	const { dossier } = context;
	const followed = dossier?.state === 'open' && dossier.body.assignment;
	return followed && (!task || task.state === 'open') ? null : 'notOpen';
}

/** AG-70: of what is planned she chooses another slot, or takes that back. What was arranged is untouched. */
function choosesInstead(before: Interview, after: Interview): boolean {
	const planned = before.state === 'planned' && after.state === 'planned';
	const untouched = same(arranged(before), arranged(after));
	return planned && untouched && !same(before.body.slot, after.body.slot);
}

/** One that is offered is the server's to find; an appointment whose day is over is moved no more. */
function insteadFault(
	{ now }: UserFacts,
	{ dossier }: WriteContext,
	before: Interview,
	after: Interview
): Judgement {
	const { slot, appointment, wish } = after.body;
	if (!wish && before.body.wish) return 'notAllowed';
	if (!slot) return before.body.slot?.from ? null : 'notAllowed';
	if (!askedInstead(after) || !appointment || isSameSlot(slot, appointment)) return 'notAllowed';
	const followed = dossier?.state === 'open' && dossier.body.assignment;
	return followed && !isDayOver(appointment, now) ? null : 'notOpen';
}

/** The counsellor's part. */
function arranged({ body }: Interview) {
	return [body.appointment, body.held, body.cancellation];
}

function counsellorFault(
	{ now }: UserFacts,
	before: Interview | null,
	after: Interview
): Judgement {
	if (!same(hers(before, after), hers(after, after))) return 'notAllowed';
	const { appointment, held, cancellation } = after.body;
	if (after.state === 'cancelled') {
		// That she excused herself is noted by whoever heard it; an asking is withdrawn by herself.
		const by = appointment ? cancellation?.by : 'counsellor';
		return held ? 'notAllowed' : callOffFault(before, after, by);
	}
	if (cancellation) return 'notAllowed';
	if (after.state === 'missed') {
		if (!appointment || held) return 'notAllowed';
		return hasDayCome(appointment, now) ? null : 'notOpen';
	}
	if (after.state === 'planned') return appointment && !held ? null : 'notAllowed';
	return after.state === 'held' && held ? null : 'notAllowed';
}

/** ADR 0032: another synthesis and nothing else, as long as there is room for the ones before. */
function correctionFault(before: Interview, after: Interview): Judgement {
	const { synthesis = '', earlier = [] } = after.body.held ?? {};
	const rest = ({ state, body }: Interview) => {
		const { day, mode, minutes } = body.held ?? {};
		return [state, { ...body, held: [day, mode, minutes] }];
	};
	const corrects = synthesis.trim() !== '' && earlier.length <= MAX_CORRECTIONS;
	return corrects && same(rest(before), rest(after)) ? null : 'notOpen';
}

/** The person's part, beside what is arranged now: another slot she waits for is asked no more once it changes. */
function hers(of: Interview | null, { state, body: { appointment } }: Interview) {
	if (!of) return [null, null];
	const { wish, slot } = of.body;
	return [wish, slotAsStands({ state, body: { slot, appointment } })];
}

/** Called off by the one who says so. What was called off already is not called off by the other too. */
function callOffFault(
	before: Interview | null,
	{ body }: Interview,
	by: 'person' | 'counsellor' | undefined
): Judgement {
	const [was, is] = [before?.body, body].map((one) => [one?.wish, one?.appointment]);
	if (before?.state === 'cancelled' && same(was, is)) return 'notOpen';
	return by && body.cancellation?.by === by && (body.wish || body.appointment)
		? null
		: 'notAllowed';
}
