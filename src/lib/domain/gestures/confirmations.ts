import { confirmationId, type ConfirmationBody } from '../confirmation';
import type { AnyDraft, Envelope } from '../document';
import { created, edited, type Gesture } from './edit';

type Confirmation = Envelope<'confirmation'>;

/** What is said to a host; the rest follows from the task. */
export type HostSaid = Pick<ConfirmationBody, 'host' | 'email' | 'day' | 'place' | 'language'>;

/** D11: the host of a visit or a meeting is asked to confirm it, for the first time or anew. */
export function askHost(
	{ id: task, structure, dossier }: Envelope<'task'>,
	before: Confirmation | undefined,
	said: HostSaid,
	gesture: Gesture
): AnyDraft {
	const body = { ...said, task, confirmedAt: 0 };
	if (before) return edited(before, { state: 'asked', body }, gesture.newKey);
	const id = confirmationId(task);
	return created<'confirmation'>(
		{ id, type: 'confirmation', structure, dossier, state: 'asked', body },
		gesture.newKey
	);
}

/** His link opens nothing any more. */
export function withdrawHost(confirmation: Confirmation, gesture: Gesture): AnyDraft {
	return edited(confirmation, { state: 'withdrawn' }, gesture.newKey);
}

/** The host has pressed. The server's to write. */
export function confirmByHost(
	confirmation: Confirmation,
	at: number,
	gesture: Pick<Gesture, 'newKey'>
): AnyDraft {
	return edited(confirmation, { state: 'confirmed', body: { confirmedAt: at } }, gesture.newKey);
}
