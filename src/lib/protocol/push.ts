import type { Static } from 'typebox';
import * as Type from 'typebox';
import { REFUSALS } from '#access/refusal';
import type { AnyEnvelope } from '#domain/document';
import { orNull, strict } from '#domain/text';

/** Documents sent in one push at most: each push costs the server a gathering of all rights. */
export const PUSH_BATCH = 200;

const Token = Type.String({ minLength: 8, maxLength: 64 });

/**
 * One write: the draft (checked against its kind's schema) and the write token of the version it was
 * made from, null for a new document.
 */
export const PushItem = strict({ draft: Type.Unknown(), base: orNull(Token) });

export const PushRequest = strict({
	protocol: Type.Integer({ minimum: 0 }),
	/** The store's epoch as the device knows it; null before its first pull. Another is refused (RE-01). */
	epoch: orNull(Type.String({ maxLength: 100 })),
	items: Type.Array(PushItem, { minItems: 1, maxItems: PUSH_BATCH })
});
export type PushRequest = Static<typeof PushRequest>;

/**
 * One verdict per item, in order (§4.6). `ok`: stored; `doc` as its author sees it from now on, null
 * when he no longer does (drop it). `conflict`: the document has moved on; merge and send again.
 * `refused`: with its reason; `doc` as it stands, if the user may read it. `invalid`: the draft does
 * not fit its schema, `field` says where. `later`: not judged, its dossier is on the move; it stays unsent.
 */
export const Verdict = Type.Union([
	strict({ verdict: Type.Literal('ok'), id: Type.String(), doc: orNull(Type.Unknown()) }),
	strict({ verdict: Type.Literal('conflict'), id: Type.String(), doc: Type.Unknown() }),
	strict({
		verdict: Type.Literal('refused'),
		id: Type.String(),
		code: Type.Enum([...REFUSALS]),
		doc: orNull(Type.Unknown())
	}),
	strict({ verdict: Type.Literal('invalid'), id: Type.String(), field: Type.String() }),
	strict({ verdict: Type.Literal('later'), id: Type.String() })
]);
/** The schema's documents, typed: each side checks them by the schema of their kind. */
export type Verdict =
	| { verdict: 'ok'; id: string; doc: AnyEnvelope | null }
	| { verdict: 'conflict'; id: string; doc: AnyEnvelope }
	| { verdict: 'refused'; id: string; code: (typeof REFUSALS)[number]; doc: AnyEnvelope | null }
	| { verdict: 'invalid'; id: string; field: string }
	| { verdict: 'later'; id: string };

/** `now` is the server's clock: what is kept for thirty days is counted by it, not by the device's (F5). */
export const PushResponse = strict({
	epoch: Type.String(),
	now: Type.Integer({ minimum: 0 }),
	verdicts: Type.Array(Verdict)
});
export interface PushResponse {
	epoch: string;
	now: number;
	verdicts: Verdict[];
}
