import type { Static } from 'typebox';
import * as Type from 'typebox';
import { strict } from '#domain/text';
import type { Leaf } from '../store/replica';

/** What one server asks another; each question carries the key of the link as a bearer token. */
export const SITE_ROUTES = {
	ends: '/api/site/ends',
	lacking: '/api/site/lacking',
	leaves: '/api/site/leaves',
	graft: '/api/site/graft'
} as const;

/** Documents in one message: as many as a push may hold. */
export const MOST_LEAVES = 50;
/** A question that waits is answered after this long at the latest, in ms. */
export const LONGEST_WAIT_MS = 25_000;

const Id = Type.String({ maxLength: 150 });
const Revision = Type.String({ pattern: '^[1-9]\\d{0,9}-[0-9a-f]{32}$' });
const Seq = Type.String({ maxLength: 10_000 });
const EndsOf = strict({ id: Id, revs: Type.Array(Revision, { maxItems: 1_000 }) });
const WireLeaf = strict({
	id: Id,
	/** As many as a store remembers of a document of the network. */
	revs: Type.Array(Revision, { minItems: 1, maxItems: 1_000 }),
	deleted: Type.Boolean(),
	fields: Type.Record(Type.String({ pattern: '^[^_]' }), Type.Unknown())
});
type WireLeaf = Static<typeof WireLeaf>;

/** `since` is what this site gave last; '0' for all. */
export const EndsQuestion = strict({ since: Seq, wait: Type.Boolean() });
/** `life`: of the store that answers; a place in its feed means nothing in another. */
export const EndsAnswer = strict({
	life: Type.String(),
	ends: Type.Array(EndsOf),
	seq: Seq,
	more: Type.Boolean()
});
export type EndsAnswer = Static<typeof EndsAnswer>;
export const LackingQuestion = strict({ ends: Type.Array(EndsOf, { maxItems: 500 }) });
export const LackingAnswer = strict({ ends: Type.Array(EndsOf) });
export const LeavesQuestion = strict({ ends: Type.Array(EndsOf, { maxItems: MOST_LEAVES }) });
export const LeavesAnswer = strict({ leaves: Type.Array(WireLeaf) });
export const GraftQuestion = strict({ leaves: Type.Array(WireLeaf, { maxItems: MOST_LEAVES }) });
/** How many were not taken, because they are no documents of the network (SI-04). */
export const GraftAnswer = strict({ refused: Type.Integer({ minimum: 0 }) });

/** A leaf as it travels: nothing of the network has a file. */
export function toWire({ id, revs, deleted, fields }: Leaf): WireLeaf {
	return { id, revs, deleted, fields };
}

export function fromWire(leaf: WireLeaf): Leaf {
	return { ...leaf, file: null };
}
