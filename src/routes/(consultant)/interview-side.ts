import { agendaId } from '#domain/agenda';
import type { Envelope } from '#domain/document';
import { askInterview, cancelInterview } from '#domain/gestures/interviews';
import { interviewIdOfTask, isOff, type Wish } from '#domain/interview';
import type { Slot } from '#domain/slot';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import type { InterviewSide } from '$lib/tools/contract';
import { toasts } from '$lib/ui/toasts.svelte';
import { holdsEnough, offeredSlots } from './offered-slots';
import { own } from './own-space.svelte';
import { talkWith } from './talk-with';

type Task = Envelope<'task'>;
type Interview = Envelope<'interview'>;

/** The talk of a task as it stands here, and what the person may do about it. */
export function interviewSide(task: Task): InterviewSide {
	return {
		...sideOf(own.interviewOf(task), interviewIdOfTask(task.id)),
		...choiceFor(task),
		ask: (wish, slot) => ask(task, wish, slot)
	};
}

/** The same of a talk that no task asks for: she may call it off. */
export function talkSide(interview: Interview): InterviewSide {
	const none = { offered: [], full: false, ask: async () => undefined };
	return { ...sideOf(interview, interview.id), ...none };
}

function sideOf(interview: Interview | undefined, id: string) {
	return {
		interview,
		who: own.counsellor,
		by: interview && own.dossier ? talkWith(interview, own.dossier, clock.now) : null,
		received: device.recordState(id) === 'received',
		callOff: (reason: string) => callOff(interview, reason)
	};
}

/** What the agenda of whoever follows her has free for such a talk. */
function choiceFor(task: Task): Pick<InterviewSide, 'offered' | 'full'> {
	const { dossier, interviews } = own;
	const counsellor = dossier?.body.assignment?.counsellor;
	const agenda = counsellor && device.get('agenda', agendaId(task.structure, counsellor));
	if (!dossier || !agenda) return { offered: [], full: false };
	const { now } = clock;
	const choice = { dossier, agenda: agenda.body, interviews, now, today: today(new Date(now)) };
	return { offered: offeredSlots(task, choice), full: holdsEnough(task, choice) };
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
