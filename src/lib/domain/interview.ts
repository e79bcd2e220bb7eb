import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Envelope } from './document';
import { keyOfId, SYSTEM } from './ids';
import type { Decision } from './task';
import { EarlierSynthesis, Signature, Synthesis } from './synthesis';
import { MAX_CORRECTIONS } from './limits';
import { Hour, MAX_SLOT_MINUTES, MIN_SLOT_MINUTES, Slot, SlotMinutes } from './slot';
import { INTERVIEW_KINDS, type InterviewKind } from './talk-kinds';
import { Day, Id, Name, Text, Title, orNull, strict } from './text';

/**
 * A talk with the counsellor (S36): the person asks for it, or is given it (`planned`); once it was `held`
 * nothing of it changes but its synthesis, which may be corrected. `missed`: she did not come, and had not
 * said so. A cancelled or missed one may be asked for, or given, again.
 */
export const INTERVIEW_STATES = ['asked', 'planned', 'held', 'cancelled', 'missed'] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** Where it takes place (D12). */
export const INTERVIEW_MODES = ['onSite', 'phone', 'video', 'outside'] as const;
export type InterviewMode = (typeof INTERVIEW_MODES)[number];

/** The halves of the days on which a centre is open. */
export const WEEK_PARTS = [
	'monAm',
	'monPm',
	'tueAm',
	'tuePm',
	'wedAm',
	'wedPm',
	'thuAm',
	'thuPm',
	'friAm',
	'friPm'
] as const;
export type WeekPart = (typeof WEEK_PARTS)[number];

export const InterviewKinds = Type.Enum([...INTERVIEW_KINDS]);
export const Mode = Type.Enum([...INTERVIEW_MODES]);
export const WeekParts = Type.Array(Type.Enum([...WEEK_PARTS]), { maxItems: WEEK_PARTS.length });
export const Minutes = SlotMinutes;

/** Whether what was typed is a duration that can be kept. */
export function isMinutes(typed: string): boolean {
	const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
	return minutes >= MIN_SLOT_MINUTES && minutes <= MAX_SLOT_MINUTES;
}

/** What the person sends along when asking, on purpose and for both to read. */
export const Wish = strict({
	/** What there is to talk about. */
	subject: Text,
	parts: WeekParts,
	/** When it suits, in the person's own words. */
	suits: Text,
	mode: Mode
});
export type Wish = Static<typeof Wish>;

/** When and where it is to be. */
export const Appointment = strict({
	day: Day,
	/** `14:30`, by the clock of the centre. */
	hour: Hour,
	minutes: Minutes,
	mode: Mode,
	/** A room, a number or a link. */
	place: Text,
	/** What the counsellor says beside. */
	words: Text
});
export type Appointment = Static<typeof Appointment>;

/**
 * That it took place, and what comes of it: `by`, `byName` and `at` are stamped by the server, and so are
 * `corrected` and `earlier`.
 */
export const Held = strict({
	day: Day,
	mode: Mode,
	minutes: Minutes,
	/** Written for the person, who reads it: the trace that this tool leaves. */
	synthesis: Synthesis,
	by: Id,
	byName: Name,
	at: Type.Integer({ minimum: 0 }),
	/** Who last put another text in its place. */
	corrected: Type.Optional(Signature),
	/** The texts that stood there before, oldest first. */
	earlier: Type.Optional(Type.Array(EarlierSynthesis, { maxItems: MAX_CORRECTIONS }))
});
export type Held = Static<typeof Held>;

export const Cancellation = strict({
	by: Type.Enum(['person', 'counsellor']),
	reason: Text
});

/**
 * The offered slot she chose, and whether it was somebody else's by then: the server says so (ADR 0030).
 * `from`: the planned stretch in whose place she asks for it, which stands until then (AG-70).
 */
export const ChosenSlot = strict({
	...Slot.properties,
	gone: Type.Boolean(),
	from: Type.Optional(Slot)
});
export type ChosenSlot = Static<typeof ChosenSlot>;

/** One talk between a person and whoever follows her. */
export const InterviewBody = strict({
	/** The task it belongs to; null of one that the counsellor gives without a task. */
	task: orNull(Id),
	/** Named so that it can be understood without its task, which may be the person's alone. */
	title: Title,
	kind: InterviewKinds,
	/** The person's part; null as long as she did not ask. */
	wish: orNull(Wish),
	/** The slot of her counsellor's agenda that she chose; null when she chose none. */
	slot: orNull(ChosenSlot),
	appointment: orNull(Appointment),
	held: orNull(Held),
	cancellation: orNull(Cancellation)
});
export type InterviewBody = Static<typeof InterviewBody>;

type Interview = Envelope<'interview'>;
type Task = Envelope<'task'>;

/**
 * One per task, whoever begins it and on how many devices. A task's key has a dot and a slot, a fresh key
 * has none: an interview without a task can stand beside these.
 */
export function interviewIdOfTask(task: string): string {
	return `interview:${keyOfId(task)}`;
}

/** The task an interview belongs to. */
export function taskIdOfInterview(id: string): string {
	return `task:${keyOfId(id)}`;
}

/** The id of a talk without a task. */
export function freshInterviewId(key: string): string {
	return `interview:${key}`;
}

/** Whether it is no task's: its id follows from nothing. */
export function isWithoutTask({ id, body }: { id: string; body: { task: string | null } }) {
	return body.task === null && !keyOfId(id).includes('.');
}

/** What sort of talk a task asks for. */
export function kindOfTask({ body: { content } }: Pick<Task, 'body'>): InterviewKind {
	return content.tool === 'interview' ? content.kind : 'followUp';
}

/** Whether it came to nothing, and may be asked for anew. */
export function isOff({ state }: { state: string }): boolean {
	return state === 'cancelled' || state === 'missed';
}

/** Whether it is still to be: asked for or planned. */
export function isAhead({ state }: { state: string }): boolean {
	return state === 'asked' || state === 'planned';
}

/** Whether the day it was planned for is over. @param today `2026-12-01` */
export function isPast({ state, body }: Pick<Interview, 'state' | 'body'>, today: string): boolean {
	return state === 'planned' && body.appointment !== null && body.appointment.day < today;
}

/**
 * Whether its day has come, in UTC, and nobody has said how it ended: it may have taken place.
 * @param now ms since 1970
 */
export function isToBeNoted(
	{ state, body }: Pick<Interview, 'state' | 'body'>,
	now: number
): boolean {
	const today = new Date(now).toISOString().slice(0, 10);
	return state === 'planned' && body.appointment !== null && body.appointment.day <= today;
}

/**
 * An advised task of this tool is done when its interview was held, and not when the person says so: her
 * preparation stays hers, and is never sealed nor released (ADR 0027).
 */
export function endsWithInterview({ body }: Pick<Task, 'body'>): boolean {
	return body.kind === 'advised' && body.content.tool === 'interview';
}

/**
 * What becomes of a task whose interview was held (IN-06): it is accepted. Holding the talk was the
 * supervision. Null when nothing follows.
 */
export function heldOutcome(
	task: Task,
	interview: Interview | null | undefined
): { state: 'accepted'; decision: Decision } | null {
	if (task.state !== 'open' || !endsWithInterview(task)) return null;
	const held = interview?.state === 'held' ? interview.body.held : null;
	if (!held) return null;
	const { by, byName, at } = held;
	return {
		state: 'accepted',
		decision: { outcome: 'accepted', remark: '', judged: null, by, byName, at }
	};
}

/** Tasks as the held interviews leave them, before the server has said so: a device may be offline. */
export function asHeld(tasks: readonly Task[], interviews: readonly Interview[]): Task[] {
	const byId = new Map(interviews.map((one) => [one.id, one]));
	return tasks.map((task) => {
		const outcome = heldOutcome(task, byId.get(interviewIdOfTask(task.id)));
		if (!outcome) return task;
		return { ...task, state: outcome.state, body: { ...task.body, decision: outcome.decision } };
	});
}

/**
 * What becomes of an interview whose task is not to be done any more (IN-20): it is called off, by whoever
 * decided so of the task or its pathway. What may have taken place when the dossier was closed is left for its
 * counsellor to note (CL-50). Null when nothing follows.
 */
export function calledOffOutcome(
	interview: Interview,
	task: Task,
	pathway: Envelope<'pathway'> | null | undefined,
	now: number
): { state: 'cancelled'; body: Pick<InterviewBody, 'cancellation'> } | null {
	const waived = task.state === 'waived';
	const dropped = waived || pathway?.state === 'cancelled';
	if (!dropped || !isAhead(interview)) return null;
	if (!waived && endedByClosing(pathway) && isToBeNoted(interview, now)) return null;
	const by = task.body.kind === 'personal' ? 'person' : 'counsellor';
	return { state: 'cancelled', body: { cancellation: { by, reason: '' } } };
}

/** Nothing but a closing makes the server cancel a pathway by itself (CL-11). */
function endedByClosing(pathway: Envelope<'pathway'> | null | undefined): boolean {
	return pathway?.log.findLast(({ kind }) => kind === 'pathwayCancelled')?.by === SYSTEM;
}

/** An interview as its task and pathway leave it, before the server has said so. */
export function asCalledOff(
	interview: Interview,
	task: Task | undefined,
	pathway: Envelope<'pathway'> | undefined,
	now: number
): Interview {
	const outcome = task && calledOffOutcome(interview, task, pathway, now);
	if (!outcome) return interview;
	return { ...interview, state: outcome.state, body: { ...interview.body, ...outcome.body } };
}
