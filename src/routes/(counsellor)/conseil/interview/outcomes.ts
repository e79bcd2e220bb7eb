import type { Envelope } from '#domain/document';
import { cancelInterview, missInterview, planInterview } from '#domain/gestures/interviews';
import { isOff } from '#domain/interview';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';

type Interview = Envelope<'interview'>;

/** How a talk may end without having been held (AG-21). */
export type Outcome = 'excused' | 'missed' | 'ours';

export function outcomeChoices(name: string): { outcome: Outcome; label: string }[] {
	return [
		{ outcome: 'missed', label: m.agenda_close_missed({ name }) },
		{ outcome: 'excused', label: m.agenda_close_excused({ name }) },
		{ outcome: 'ours', label: m.agenda_close_ours() }
	];
}

/** Notes how it ended, in one gesture: a new talk may be given, and a slip be put right, afterwards. */
export async function closeTalk(interview: Interview, outcome: Outcome): Promise<void> {
	const gesture = device.gesture();
	const by = outcome === 'excused' ? 'person' : 'counsellor';
	const drafts =
		outcome === 'missed'
			? missInterview(interview, gesture)
			: cancelInterview(interview, by, '', gesture);
	await device.save(drafts, [interview]);
	toasts.show({ text: m.agenda_closed_toast(), undo: () => void reopen(interview) });
}

/** It is planned again as it was. What was counted meanwhile stays counted. */
async function reopen({ id, body }: Interview): Promise<void> {
	const now = device.get('interview', id);
	if (!now || !isOff(now) || !body.appointment) return;
	await device.save(planInterview(undefined, now, body.appointment, device.gesture()), [now]);
}
