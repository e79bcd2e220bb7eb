import { agendaId, freeSlots, type OfferedSlot } from '#domain/agenda';
import type { Envelope } from '#domain/document';
import {
	askInterview,
	cancelInterview,
	rebookInterview,
	wishElse
} from '#domain/gestures/interviews';
import { interviewIdOfTask, isOff, kindOfTask, type Wish } from '#domain/interview';
import { dayAfter, type Slot } from '#domain/slot';
import type { InterviewKind } from '#domain/talk-kinds';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import type { InterviewSide } from '$lib/tools/contract';
import { wishInstead } from '$lib/tools/interview/wish';
import { toasts } from '$lib/ui/toasts.svelte';
import { own } from './own-space.svelte';
import { talkWith } from './talk-with';

type Task = Envelope<'task'>;
type Interview = Envelope<'interview'>;

/** How far ahead a moment can be chosen, from tomorrow on. */
const OFFERED_DAYS = 28;

/** The talk of a task as it stands here, and what the person may do about it. */
export function interviewSide(task: Task): InterviewSide {
	return {
		...sideOf(own.interviewOf(task), interviewIdOfTask(task.id)),
		offered: offeredFor(task.structure, kindOfTask(task)),
		ask: (wish, slot) => ask(task, wish, slot)
	};
}

/** The same of a talk that no task asks for: she may move it, or call it off. */
export function talkSide(interview: Interview): InterviewSide {
	const { structure, state, body } = interview;
	const offered = state === 'planned' ? offeredFor(structure, body.kind) : [];
	return { ...sideOf(interview, interview.id), offered, ask: async () => undefined };
}

function sideOf(interview: Interview | undefined, id: string) {
	return {
		interview,
		who: own.counsellor,
		by: interview && own.dossier ? talkWith(interview, own.dossier, clock.now) : null,
		received: device.recordState(id) === 'received',
		callOff: (reason: string) => callOff(interview, reason),
		rebook: (slot: Slot | null) => rebook(interview, slot),
		wishElse: (words: string) => sayElse(interview, words)
	};
}

/** What the agenda of whoever follows her has free for such a talk. */
function offeredFor(structure: string, kind: InterviewKind): OfferedSlot[] {
	const counsellor = own.dossier?.body.assignment?.counsellor;
	const agenda = counsellor && device.get('agenda', agendaId(structure, counsellor));
	if (!agenda) return [];
	const from = dayAfter(today(new Date(clock.now)));
	return freeSlots(agenda.body, kind, { from, days: OFFERED_DAYS });
}

async function ask(task: Task, wish: Wish, slot: Slot | null): Promise<void> {
	const before = own.interviewOf(task);
	await device.save(askInterview(task, before, wish, device.gesture(), slot));
	const anew = !before || isOff(before);
	if (slot) return void toasts.show({ text: m.agenda_slot_ask_toast() });
	toasts.show({ text: anew ? m.interview_asked_toast() : m.interview_asked_changed_toast() });
}

async function callOff(interview: Interview | undefined, reason: string): Promise<void> {
	if (!interview) return;
	await device.save(cancelInterview(interview, 'person', reason, device.gesture()));
	toasts.show({ text: m.interview_called_off_toast() });
}

async function rebook(interview: Interview | undefined, slot: Slot | null): Promise<void> {
	if (!interview) return;
	await device.save(rebookInterview(interview, slot, device.gesture()));
	toasts.show({ text: slot ? m.agenda_move_toast() : m.agenda_move_kept_toast() });
}

async function sayElse(interview: Interview | undefined, words: string): Promise<void> {
	if (!interview) return;
	await device.save(wishElse(interview, wishInstead(interview.body, words), device.gesture()));
	toasts.show({ text: m.agenda_move_words_toast() });
}
