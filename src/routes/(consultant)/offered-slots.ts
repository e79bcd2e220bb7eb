import { freeSlots, type AgendaBody, type OfferedSlot } from '#domain/agenda';
import { MOST_CHOSEN, OFFERED_DAYS, chosenBeside } from '#domain/booking';
import type { Envelope } from '#domain/document';
import { interviewIdOfTask, kindOfTask } from '#domain/interview';
import { dayAfter } from '#domain/slot';
import type { InterviewKind } from '#domain/talk-kinds';
import { isStoodIn } from '#domain/whose-agenda';

/** A talk for which a moment is chosen. */
export interface TalkToBe {
	id: string;
	dossier: string | null;
	kind: InterviewKind;
}

/** What a moment is chosen by. */
export interface Choice {
	dossier: Envelope<'dossier'>;
	/** Of whoever it is confided to. */
	agenda: AgendaBody;
	/** Hers, all of them. */
	interviews: readonly Envelope<'interview'>[];
	/** Ms since 1970. */
	now: number;
	/** The day that is, `2026-11-23`. */
	today: string;
}

/** The talk that a task asks for. */
export function talkOfTask(task: Envelope<'task'>): TalkToBe {
	return { id: interviewIdOfTask(task.id), dossier: task.dossier, kind: kindOfTask(task) };
}

/** Whether she holds as many moments ahead as anybody may, this talk's own aside (AG-54). */
export function holdsEnough(talk: TalkToBe, { interviews, now }: Omit<Choice, 'agenda'>): boolean {
	return chosenBeside(talk, interviews, now).length >= MOST_CHOSEN;
}

/** What she may choose from for a talk: what the server would give her now (AG-04, AG-52, AG-54). */
export function offeredSlots(talk: TalkToBe, choice: Choice): OfferedSlot[] {
	if (holdsEnough(talk, choice)) return [];
	const days = { from: dayAfter(choice.today), days: OFFERED_DAYS };
	const free = freeSlots(choice.agenda, talk.kind, days);
	return free.filter(({ day }) => !isStoodIn(choice.dossier, day));
}
