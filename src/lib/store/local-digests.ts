import { perObject } from '#domain/collections';
import type { AnyEnvelope } from '#domain/document';
import { EMPTY_DIGEST, addTo, hashOf, rollUp, type Digest } from '#protocol/digest';
import type { LocalDoc } from './local-docs';

/** Of thousands of versions each exchange names all, and nearly all are those of the exchange before. */
const hashOfVersion = perObject(({ id, w }: AnyEnvelope) => hashOf(id, w));

/**
 * Digests of what this device holds of the server's, channel by channel (architecture §4.2). Computed
 * from the documents themselves: there is no mirror beside them that could be lost or go wrong.
 */
export function digestsOfDevice(docs: Iterable<LocalDoc>): Map<string, Digest> {
	const digests = new Map<string, Digest>();
	for (const local of docs) {
		const known = serverVersion(local);
		if (!known) continue;
		const hash = hashOfVersion(known);
		for (const channel of known.channels) {
			digests.set(channel, addTo(digests.get(channel) ?? EMPTY_DIGEST, hash));
		}
	}
	return digests;
}

export function rollUpOf(digests: Map<string, Digest>): Digest {
	return rollUp(digests);
}

/** The server's last version of a document, as this device knows it; null for one never acknowledged. */
export function serverVersion(local: LocalDoc) {
	return local.unsent === null ? local.doc : local.base;
}
