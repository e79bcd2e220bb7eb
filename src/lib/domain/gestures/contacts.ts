import type { ContactMedium } from '../contact';
import type { AnyDraft, Envelope } from '../document';
import { created, edited, type Gesture } from './edit';

/**
 * D12: a contact, noted in two taps.
 * @param minutes how long they spoke; null when nobody answered
 * @param day the day that is, `2026-11-23`
 */
export function noteContact(
	{ id: dossier, structure }: Pick<Envelope<'dossier'>, 'id' | 'structure'>,
	what: { medium: ContactMedium; minutes: number | null; day: string },
	gesture: Gesture
): AnyDraft {
	const outcome = what.minutes === null ? 'missed' : 'reached';
	return created<'contact'>(
		{
			id: `contact:${gesture.newKey()}`,
			type: 'contact',
			structure,
			dossier,
			state: 'noted',
			body: { ...what, outcome, byName: gesture.user.name }
		},
		gesture.newKey
	);
}

/** It was noted by mistake. What the history told of it is told no more. */
export function withdrawContact(contact: Envelope<'contact'>, gesture: Gesture): AnyDraft {
	return edited(contact, { state: 'withdrawn' }, gesture.newKey);
}
