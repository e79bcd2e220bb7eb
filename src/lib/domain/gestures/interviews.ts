import type { AnyDraft, Envelope } from '../document';
import {
	freshInterviewId,
	interviewIdOfTask,
	isOff,
	kindOfTask,
	type Appointment,
	type Held,
	type InterviewBody,
	type Wish
} from '../interview';
import { withSynthesis } from '../synthesis';
import { stretchOf } from '../rebooking';
import type { Slot } from '../slot';
import { created, edited, type Gesture } from './edit';

type Interview = Envelope<'interview'>;
/** What a counsellor says of a talk that was held. */
export type SaidOfTalk = Pick<Held, 'day' | 'mode' | 'minutes' | 'synthesis'>;
type Task = Envelope<'task'>;

/**
 * S36: the person asks for a talk, or says anew what she wishes. What was planned meanwhile stands.
 * @param chosen one of the slots her counsellor offers; null when she leaves it to him
 */
export function askInterview(
	task: Task,
	before: Interview | undefined,
	wish: Wish,
	gesture: Gesture,
	chosen: Slot | null = null
): AnyDraft[] {
	const slot = chosen && { ...chosen, gone: false };
	if (!before) return [newInterview(task, 'asked', { wish, slot }, gesture)];
	if (before.state === 'asked') return [edited(before, { body: { wish, slot } }, gesture.newKey)];
	if (!isOff(before)) return wishElse(before, wish, gesture);
	const body = { wish, slot, appointment: null, cancellation: null };
	return [edited(before, { state: 'asked', body }, gesture.newKey)];
}

/**
 * AG-70: the person asks for another slot in the place of what is planned, which stands until she has it.
 * @param chosen one of the slots her counsellor offers; null when she keeps what is planned after all
 */
export function rebookInterview(
	interview: Interview,
	chosen: Slot | null,
	gesture: Gesture
): AnyDraft[] {
	const { appointment } = interview.body;
	if (interview.state !== 'planned' || !appointment) return [];
	const slot = chosen && { ...chosen, gone: false, from: stretchOf(appointment) };
	return [edited(interview, { body: { slot } }, gesture.newKey)];
}

/** The person says anew what she wishes. What is arranged stands as it is. */
export function wishElse(interview: Interview, wish: Wish, gesture: Gesture): AnyDraft[] {
	return [edited(interview, { body: { wish } }, gesture.newKey)];
}

/** The counsellor says when and where: asked for or not. */
export function planInterview(
	task: Task | undefined,
	before: Interview | undefined,
	appointment: Appointment,
	gesture: Gesture
): AnyDraft[] {
	const body = { appointment, cancellation: null };
	if (before) return [edited(before, { state: 'planned', body }, gesture.newKey)];
	return task ? [newInterview(task, 'planned', body, gesture)] : [];
}

/** The counsellor gives somebody a talk that no task asks for. */
export function giveInterview(
	{ id, structure }: Envelope<'dossier'>,
	what: Pick<InterviewBody, 'title' | 'kind'>,
	appointment: Appointment,
	gesture: Gesture
): AnyDraft[] {
	const body = { ...NOTHING_YET, task: null, ...what, appointment };
	const key = freshInterviewId(gesture.newKey());
	const place = { id: key, type: 'interview' as const, structure, dossier: id };
	return [created<'interview'>({ ...place, state: 'planned', body }, gesture.newKey)];
}

/** She did not come, and had not said so. */
export function missInterview(interview: Interview, gesture: Gesture): AnyDraft[] {
	return [edited(interview, { state: 'missed', body: { cancellation: null } }, gesture.newKey)];
}

/**
 * The counsellor notes that it took place, and what comes of it. The one write that does it: that its
 * task is accepted follows from it (IN-06).
 */
export function holdInterview(
	task: Task | undefined,
	before: Interview | undefined,
	what: SaidOfTalk,
	gesture: Gesture
): AnyDraft[] {
	const { id, name } = gesture.user;
	const body = { held: { ...what, by: id, byName: name, at: 0 }, cancellation: null };
	if (before) return [edited(before, { state: 'held', body }, gesture.newKey)];
	return task ? [newInterview(task, 'held', body, gesture)] : [];
}

/**
 * The counsellor puts another text in the place of what he handed over: the person reads that, and both may
 * read what stood there before (ADR 0032).
 */
export function correctSynthesis(
	interview: Interview,
	synthesis: string,
	gesture: Gesture
): AnyDraft[] {
	const { held } = interview.body;
	if (!held) return [];
	const { id: by, name: byName } = gesture.user;
	const corrected = withSynthesis(held, synthesis, { by, byName, at: 0 });
	return [edited(interview, { body: { held: corrected } }, gesture.newKey)];
}

/** Either side calls it off; a new one may be asked for. */
export function cancelInterview(
	interview: Interview,
	by: 'person' | 'counsellor',
	reason: string,
	gesture: Gesture
): AnyDraft[] {
	const body = { cancellation: { by, reason } };
	return [edited(interview, { state: 'cancelled', body }, gesture.newKey)];
}

const NOTHING_YET = {
	wish: null,
	slot: null,
	appointment: null,
	held: null,
	cancellation: null
} satisfies Partial<InterviewBody>;

function newInterview(
	task: Task,
	state: Interview['state'],
	part: Partial<InterviewBody>,
	gesture: Gesture
): AnyDraft {
	const { title } = task.body;
	const kind = kindOfTask(task);
	return created<'interview'>(
		{
			id: interviewIdOfTask(task.id),
			type: 'interview',
			structure: task.structure,
			dossier: task.dossier,
			state,
			body: { ...NOTHING_YET, task: task.id, title, kind, ...part }
		},
		gesture.newKey
	);
}
