import type { AnyDraft, Envelope } from '../document';
import { readyReplyId, type ReadyReplyBody } from '../ready-reply';
import { created, edited, type Gesture } from './edit';

type ReadyReply = Envelope<'readyReply'>;

/** A structure keeps a text to answer with. */
export function writeReply(body: ReadyReplyBody, structure: string, gesture: Gesture): AnyDraft {
	const id = readyReplyId(structure, gesture.newKey());
	return created<'readyReply'>(
		{ id, type: 'readyReply', structure, dossier: null, state: 'current', body },
		gesture.newKey
	);
}

export function reviseReply(reply: ReadyReply, body: ReadyReplyBody, gesture: Gesture): AnyDraft {
	return edited(reply, { body }, gesture.newKey);
}

/** Kept, since somebody may be about to use it on another device, and not offered any more. */
export function retireReply(reply: ReadyReply, gesture: Gesture): AnyDraft {
	return edited(reply, { state: 'retired' }, gesture.newKey);
}

export function restoreReply(reply: ReadyReply, gesture: Gesture): AnyDraft {
	return edited(reply, { state: 'current' }, gesture.newKey);
}
