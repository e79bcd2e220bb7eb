import type { AnyDraft, Envelope } from '../document';
import type { CardDetails } from '../structure';
import { edited, type Gesture } from './edit';

/** The local admin says where a structure is, when it is open and how it is reached. */
export function reviseStructureCard(
	card: Envelope<'structureCard'>,
	details: CardDetails,
	gesture: Gesture
): AnyDraft {
	return edited(card, { body: details }, gesture.newKey);
}
