import type { Closing } from '../closing';
import type { AnyDraft, Envelope } from '../document';
import { withoutStandIn } from '../stand-in';
import { edited, type Gesture } from './edit';

type Dossier = Envelope<'dossier'>;

/** Ends the support: the one write that does it; what is open in the dossier follows from it (CL-11). */
export function closeDossier(dossier: Dossier, closing: Closing, gesture: Gesture): AnyDraft[] {
	const words = closing.words.trim();
	const body = { closing: { ...closing, words }, ...withoutStandIn(dossier) };
	return [edited(dossier, { state: 'closed', body }, gesture.newKey)];
}

/** The support goes on; what the closing has ended stays ended. */
export function reopenDossier(dossier: Dossier, gesture: Gesture): AnyDraft[] {
	const body = { closing: null, ...withoutStandIn(dossier) };
	return [edited(dossier, { state: 'open', body }, gesture.newKey)];
}
