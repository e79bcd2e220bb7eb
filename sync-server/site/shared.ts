import { channelsOf } from '#access/channels';
import { keyOfId, typeOfId } from '#domain/ids';
import { same } from '#domain/merge';
import { checkEnvelope, isWellFormed } from '#protocol/check';
import { fromStored } from '../gateway/stored';
import type { Leaf } from '../store/replica';

/**
 * What sites have in common: templates and public cards, whole (SI-01). Whatever else may stand in
 * `network` one day stays where it is. CouchDB's replicator is given the same in its own language.
 */
export const SHARED_IDS = '^(structureCard|template):';

export function isShared(id: string): boolean {
	return new RegExp(SHARED_IDS).test(id);
}

/**
 * Whether what another site sends is a document of the network as this one would have written it, and
 * not a card that is this site's own (SI-05).
 */
export function isAcceptable(leaf: Leaf, hosts: readonly string[]): boolean {
	const { id, deleted, fields, file } = leaf;
	if (!isShared(id) || file) return false;
	if (typeOfId(id) === 'structureCard' && hosts.includes(keyOfId(id))) return false;
	if (deleted) return true;
	const checked = checkEnvelope(fromStored({ ...fields, _id: id }));
	if (!checked.ok || !isWellFormed(fields)) return false;
	const { type, channels } = checked.value;
	return type === typeOfId(id) && same([...channels].sort(), channelsOf(checked.value).sort());
}
