import { createHash } from 'node:crypto';
import { channelsOf } from '#access/channels';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { typeOfId } from '#domain/ids';
import { same } from '#domain/same';
import { twinIdOf, twinTitle } from '#domain/twin';
import { fromStored, toStored } from '../gateway/stored';
import { SYSTEM } from '#domain/ids';
import type { Leaf, ReplicatedDatabase } from '../store/replica';

type Template = Envelope<'template'>;
type Network = Pick<ReplicatedDatabase, 'conflicts' | 'graft' | 'prune'>;

/**
 * Ends the conflicts of one document of the network, one version after the other, until one stands
 * (SI-05 to SI-07). What would be lost is written first, so that stopping anywhere loses nothing, and
 * done by two sites at once it comes to the same. Cards, of structures and of the fund, are written by one site each: theirs are left.
 */
export async function settle(network: Network, id: string): Promise<void> {
	if (typeOfId(id) !== 'template') return;
	for (;;) {
		const [stands, other] = await network.conflicts(id);
		if (!stands || !other) return;
		if (isWorthATwin(stands, other)) await network.graft([twinOf(other)]);
		await network.prune(id, other.revs[0] ?? '');
	}
}

/** Of two that came with the product, each site ships its own again if it is newer (SB-04). */
function isWorthATwin(stands: Leaf, other: Leaf): boolean {
	const shipped = stands.fields.author === SYSTEM && other.fields.author === SYSTEM;
	return !shipped && !same(stands.fields.body, other.fields.body);
}

/**
 * A version that lost, as a template of its own beside the one that stands. It depends on that version
 * alone, its revision included: made anywhere, any number of times, it is one.
 */
function twinOf({ id, fields }: Leaf): Leaf {
	const version = fromStored({ ...fields, _id: id }) as Template;
	const { title, version: number } = version.body;
	const body = {
		...version.body,
		title: twinTitle(title),
		parent: { id, title, version: number }
	};
	const twin = {
		...version,
		id: twinIdOf(keyOf('twin', id, version.w)),
		w: keyOf('version', id, version.w),
		createdAt: version.updatedAt,
		log: [],
		body
	} as AnyEnvelope;
	const { _id, ...kept } = toStored({ ...twin, channels: channelsOf(twin) });
	return {
		id: _id,
		revs: [`1-${hashOf(_id).digest('hex').slice(0, 32)}`],
		deleted: false,
		fields: kept,
		file: null
	};
}

/** 22 characters of the URL-safe alphabet that depend on all the words. */
function keyOf(...words: string[]): string {
	return hashOf(JSON.stringify(words)).digest('base64url').slice(0, 22);
}

function hashOf(text: string) {
	return createHash('sha256').update(text);
}
