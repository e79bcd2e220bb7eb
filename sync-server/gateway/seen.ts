import { visibleChannels } from '#access/channels';
import type { UserFacts } from '#access/facts';
import type { AnyEnvelope } from '#domain/document';

/**
 * The document as this user sees it: with those of its channels that are his. Null when he sees none,
 * which the device takes as «drop it».
 */
export function seenBy(facts: UserFacts, doc: AnyEnvelope): AnyEnvelope | null {
	const channels = visibleChannels(facts, doc);
	return channels.length > 0 ? { ...doc, channels } : null;
}
