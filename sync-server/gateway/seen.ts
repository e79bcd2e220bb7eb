import { visibleChannels } from '#access/channels';
import type { UserFacts } from '#access/facts';
import { heldChannels, type Held } from '#access/held';
import type { AnyEnvelope } from '#domain/document';

/**
 * The document as this user sees it: with those of its channels that are his. Null when he sees none,
 * which the device takes as «drop it».
 */
export function seenBy(facts: UserFacts, doc: AnyEnvelope): AnyEnvelope | null {
	return through(visibleChannels(facts, doc), doc);
}

/** The same as one of his devices holds it: null also of what is left out of a closed dossier (PL-70). */
export function heldBy(held: Held, doc: AnyEnvelope): AnyEnvelope | null {
	return through(heldChannels(held, doc), doc);
}

function through(channels: string[], doc: AnyEnvelope): AnyEnvelope | null {
	return channels.length > 0 ? { ...doc, channels } : null;
}
