import type { AnyDraft, AnyEnvelope, Bodies, DocType, Draft, Envelope, StateOf } from '../document';
import { draftOfEnvelope } from '../draft';
import type { NewKey } from '../ids';

/** What every gesture needs from outside: fresh keys, and who makes it. */
export interface Gesture {
	newKey: NewKey;
	/** The user who acts, and the name his colleagues and the person will read. */
	user: { id: string; name: string };
}

/** A changed version of a document: new body fields, perhaps a new state, and a new write token. */
export function edited<T extends DocType>(
	doc: Envelope<T>,
	changes: { state?: StateOf<T>; body?: Partial<Bodies[T]> },
	newKey: NewKey
): AnyDraft {
	const draft = draftOfEnvelope(doc as unknown as AnyEnvelope);
	const body = { ...draft.body, ...changes.body };
	return { ...draft, state: changes.state ?? draft.state, body, w: newKey() } as AnyDraft;
}

/** A new document. */
export function created<T extends DocType>(draft: Omit<Draft<T>, 'w'>, newKey: NewKey): AnyDraft {
	return { ...draft, w: newKey() } as unknown as AnyDraft;
}
