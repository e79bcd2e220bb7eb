import type { Envelope } from '#domain/document';
import { cancelInterview, missInterview } from '#domain/gestures/interviews';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';

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
export async function closeTalk(interview: Envelope<'interview'>, outcome: Outcome): Promise<void> {
	const gesture = device.gesture();
	const by = outcome === 'excused' ? 'person' : 'counsellor';
	const drafts =
		outcome === 'missed'
			? missInterview(interview, gesture)
			: cancelInterview(interview, by, '', gesture);
	await device.save(drafts, [interview]);
	toasts.show({ text: m.agenda_closed_toast() });
}
