import type { AnyDraft, AnyEnvelope } from './document';

/** The part of an envelope that a device may write. */
export function draftOfEnvelope(doc: AnyEnvelope): AnyDraft {
	const { id, type, structure, dossier, state, body, w } = doc;
	return { id, type, structure, dossier, state, body, w } as AnyDraft;
}
