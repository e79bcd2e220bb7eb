import { agendaId } from '#domain/agenda';
import type { Envelope } from '#domain/document';
import {
	askInterview,
	cancelInterview,
	rebookInterview,
	wishElse
} from '#domain/gestures/interviews';
import { interviewIdOfTask, isOff, type Wish } from '#domain/interview';
import type { Slot } from '#domain/slot';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import type { InterviewSide } from '$lib/tools/contract';
import { wishInstead } from '$lib/tools/interview/wish';
import { toasts } from '$lib/ui/toasts.svelte';
import { holdsEnough, offeredSlots, talkOfTask, type TalkToBe } from './offered-slots';
import { own } from './own-space.svelte';
import { talkWith } from './talk-with';

type Task = Envelope<'task'>;
type Interview = Envelope<'interview'>;

/** The talk of a task as it stands here, and what the person may do about it. */
export function interviewSide(task: Task): InterviewSide {
	return {
		...sideOf(task, own.interviewOf(task), interviewIdOfTask(task.id)),
		...choiceFor(talkOfTask(task)),
		ask: (wish, slot) => ask(task, wish, slot)
	};
}

/** The same of a talk that no task asks for: she may move it, or call it off. */
export function talkSide(interview: Interview): InterviewSide {
	const { id, dossier, state, body } = interview;
	const choice =
		state === 'planned'
			? choiceFor({ id, dossier, kind: body.kind })
			: { offered: [], full: false };
	return { ...sideOf(interview, interview, id), ...choice, ask: async () => undefined };
}

function sideOf(of: Task | Interview, interview: Interview | undefined, id: string) {
	const dossier = own.dossierOf(of);
	return {
		interview,
		who: dossier?.body.assignment?.name ?? null,
		by: interview && dossier ? talkWith(interview, dossier, clock.now) : null,
		received: device.recordState(id) === 'received',
		callOff: (reason: string) => callOff(interview, reason),
		rebook: (slot: Slot | null) => rebook(interview, slot),
		wishElse: (words: string) => sayElse(interview, words)
	};
}

/** What the agenda of whoever follows her has free for such a talk. */
function choiceFor(talk: TalkToBe): Pick<InterviewSide, 'offered' | 'full'> {
	const dossier = own.dossierOf(talk);
	const { interviews } = own;
	const counsellor = dossier?.body.assignment?.counsellor;
	const agenda =
		dossier && counsellor && device.get('agenda', agendaId(dossier.structure, counsellor));
	if (!dossier || !agenda) return { offered: [], full: false };
	const { now } = clock;
	const choice = { dossier, agenda: agenda.body, interviews, now, today: today(new Date(now)) };
	return { offered: offeredSlots(talk, choice), full: holdsEnough(talk, choice) };
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
