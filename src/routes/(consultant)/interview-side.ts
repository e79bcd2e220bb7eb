import type { Envelope } from '#domain/document';
import { askInterview, cancelInterview } from '#domain/gestures/interviews';
import { interviewIdOfTask, type Wish } from '#domain/interview';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import type { InterviewSide } from '$lib/tools/contract';
import { toasts } from '$lib/ui/toasts.svelte';
import { own } from './own-space.svelte';

/** The talk of a task as it stands here, and what the person may do about it. */
export function interviewSide(task: Envelope<'task'>): InterviewSide {
	const id = interviewIdOfTask(task.id);
	return {
		interview: own.interviewOf(task),
		who: own.counsellor,
		received: device.recordState(id) === 'received',
		ask: (wish) => ask(task, wish),
		callOff: (reason) => callOff(task, reason)
	};
}

async function ask(task: Envelope<'task'>, wish: Wish): Promise<void> {
	const before = own.interviewOf(task);
	await device.save(askInterview(task, before, wish, device.gesture()));
	const anew = !before || before.state === 'cancelled';
	toasts.show({ text: anew ? m.interview_asked_toast() : m.interview_asked_changed_toast() });
}

async function callOff(task: Envelope<'task'>, reason: string): Promise<void> {
	const interview = own.interviewOf(task);
	if (!interview) return;
	await device.save(cancelInterview(interview, 'person', reason, device.gesture()));
	toasts.show({ text: m.interview_called_off_toast() });
}
