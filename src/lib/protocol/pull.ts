import type { Static } from 'typebox';
import * as Type from 'typebox';
import { ID_PATTERN } from '#domain/ids';
import { oneOf, recordOf, strict } from '#domain/text';
import { Digest } from './digest';

const Channel = Type.String({ minLength: 1, maxLength: 120 });
const Protocol = Type.Integer({ minimum: 0 });

/** So many dossiers a device may name as opened. */
export const MAX_OPENED = 500;

/**
 * Closed dossiers that the device holds whole; of others it holds the head (access/held.ts). An app that
 * names none at all, from before there were heads, gets everything.
 */
const Opened = Type.Optional(
	Type.Array(Type.String({ pattern: ID_PATTERN, maxLength: 90 }), { maxItems: MAX_OPENED })
);

/**
 * A device asks what has changed (architecture §4.3). First with the roll-up alone, which is all an
 * idle device ever sends; when that differs, again with the digest of each channel it holds.
 */
export const PullRequest = strict({
	protocol: Protocol,
	rollUp: Digest,
	digests: Type.Optional(recordOf(Channel, Digest)),
	opened: Opened
});
export type PullRequest = Static<typeof PullRequest>;

/** The ids and write tokens that stand in one channel now. */
export const ChannelListing = strict({
	channel: Channel,
	database: Type.String({ maxLength: 60 }),
	rows: Type.Array(Type.Tuple([Type.String(), Type.String()]))
});
export type ChannelListing = Static<typeof ChannelListing>;

/** What every answer says of the store: its epoch, and its clock, since a device's may be years off (F5). */
const sign = { epoch: Type.String(), now: Type.Integer({ minimum: 0 }) };

/**
 * `same`: nothing to do. `differs`: ask again with digests. `changes`: listings of the channels whose
 * digest differs, and the device's channels the user may see no more. A listing is complete.
 */
export const PullResponse = Type.Union([
	strict({ answer: Type.Literal('same'), ...sign }),
	strict({ answer: Type.Literal('differs'), ...sign }),
	strict({
		answer: Type.Literal('changes'),
		...sign,
		changed: Type.Array(ChannelListing),
		gone: Type.Array(Channel)
	})
]);
export type PullResponse = Static<typeof PullResponse>;

/** Which documents a device wants to see again, named with their databases. At most a batch. */
export const FetchRequest = strict({
	protocol: Protocol,
	items: Type.Array(
		strict({ id: Type.String({ maxLength: 150 }), database: Type.String({ maxLength: 60 }) }),
		{ minItems: 1, maxItems: 500 }
	),
	opened: Opened
});
export type FetchRequest = Static<typeof FetchRequest>;

/**
 * The bodies, each with those of its channels the device holds now. An id is `missing` when it does not
 * exist, is not for its user, or belongs to a dossier held as a head: the answer is the same, and the
 * device drops it.
 */
export const FetchResponse = strict({
	epoch: Type.String(),
	docs: Type.Array(Type.Unknown()),
	missing: Type.Array(Type.String())
});
export type FetchResponse = Static<typeof FetchResponse>;

/** What wakes a device: an event without content, so that nothing can leak in it. */
export const PokeEvent = oneOf(['hello', 'poke']);
