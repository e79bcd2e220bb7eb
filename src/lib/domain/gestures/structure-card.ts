import type { AnyDraft, Envelope } from '../document';
import type { OwnMailWords } from '../own-mail-words';
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

/** And what its mails begin and end with. */
export function reviseMailWords(
	card: Envelope<'structureCard'>,
	mailWords: OwnMailWords,
	gesture: Gesture
): AnyDraft {
	return edited(card, { body: { mailWords } }, gesture.newKey);
}
