import { freeSlots, type AgendaBody, type OfferedSlot } from '#domain/agenda';
import { MOST_CHOSEN, OFFERED_DAYS, chosenBeside } from '#domain/booking';
import type { Envelope } from '#domain/document';
import { interviewIdOfTask, kindOfTask } from '#domain/interview';
import { dayAfter } from '#domain/slot';
import { isStoodIn } from '#domain/whose-agenda';

type Task = Envelope<'task'>;

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

/** Whether she holds as many moments ahead as anybody may, this talk's own aside (AG-54). */
export function holdsEnough(task: Task, { interviews, now }: Omit<Choice, 'agenda'>): boolean {
	const talk = { id: interviewIdOfTask(task.id), dossier: task.dossier };
	return chosenBeside(talk, interviews, now).length >= MOST_CHOSEN;
}

/** What she may choose from for the talk of a task: what the server would give her now (AG-04, AG-52, AG-54). */
export function offeredSlots(task: Task, choice: Choice): OfferedSlot[] {
	if (holdsEnough(task, choice)) return [];
	const days = { from: dayAfter(choice.today), days: OFFERED_DAYS };
	const free = freeSlots(choice.agenda, kindOfTask(task), days);
	return free.filter(({ day }) => !isStoodIn(choice.dossier, day));
}
