import type { AnyDraft, Envelope } from '../document';
import { NETWORK } from '../ids';
import { moveId } from '../move';
import { created, edited, type Gesture } from './edit';

type Move = Envelope<'move'>;
type Dossier = Envelope<'dossier'>;

/** The person's consent that the dossier goes on in another structure. */
export function askMove(
	dossier: Dossier,
	to: string,
	before: Move | null,
	gesture: Gesture
): AnyDraft[] {
	const { id, structure: from } = dossier;
	const body = { dossier: id, from, to, name: gesture.user.name, reason: '' };
	if (before) return [edited(before, { state: 'asked', body }, gesture.newKey)];
	const draft = { id: moveId(id), type: 'move' as const, structure: NETWORK, dossier: null };
	return [created<'move'>({ ...draft, state: 'asked', body }, gesture.newKey)];
}

/** The consent taken back. */
export function withdrawMove(move: Move, gesture: Gesture): AnyDraft[] {
	return [edited(move, { state: 'withdrawn' }, gesture.newKey)];
}

/** Reception takes the dossier in. */
export function acceptMove(move: Move, gesture: Gesture): AnyDraft[] {
	return [edited(move, { state: 'accepted' }, gesture.newKey)];
}

/** Reception does not, and says why. */
export function declineMove(move: Move, reason: string, gesture: Gesture): AnyDraft[] {
	return [edited(move, { state: 'declined', body: { reason } }, gesture.newKey)];
}
