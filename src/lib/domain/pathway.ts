import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_RANK } from './limits';
import { TemplateId, Text, Title, orNull, strict } from './text';

export const PATHWAY_KINDS = ['advised', 'personal'] as const;
export type PathwayKind = (typeof PATHWAY_KINDS)[number];

export const PATHWAY_STATES = ['proposed', 'cancelled'] as const;

/**
 * A succession of at most seven tasks (S28). Whether it is current or finished is never stored:
 * see current-pathway.ts (D05).
 */
export const PathwayBody = strict({
	kind: Type.Enum([...PATHWAY_KINDS]),
	title: Title,
	aim: Text,
	/** The first pathway, given by the structure at opening (S27). */
	welcome: Type.Boolean(),
	/** The template and version it was made from; a running pathway keeps its version (D09). */
	template: orNull(strict({ id: TemplateId, version: Type.Integer({ minimum: 1 }) })),
	cancellation: orNull(strict({ reason: Text })),
	/** Where the counsellor put it in line; absent is 0: see `inLine` (ADR 0025). */
	rank: Type.Optional(Type.Integer({ minimum: -MAX_RANK, maximum: MAX_RANK })),
	/** Set once by the server when every task was done: counts the end once, decides nothing (D05, D12). */
	endCounted: Type.Boolean()
});
export type PathwayBody = Static<typeof PathwayBody>;
