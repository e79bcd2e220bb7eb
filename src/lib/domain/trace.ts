import type { Static } from 'typebox';
import * as Type from 'typebox';
import { EarlierVersion, MOST_EARLIER } from './earlier';
import { FileRefs } from './file-ref';
import { PATHWAY_KINDS } from './pathway';
import { ToolContent, ToolWork } from './tool';
import { Day, Id, Title, orNull, strict } from './text';

/**
 * Advised: `open` (the person's own work) → `sealed` (validated, veiled, D07) → `released` (accepted),
 * or `open` again by return. Personal: `kept` (his alone) ↔ `shared` (by his consent, D08).
 */
export const TRACE_STATES = ['open', 'sealed', 'released', 'kept', 'shared'] as const;
export type TraceState = (typeof TRACE_STATES)[number];

/** What a tool leaves in the dossier: one per task. Its state decides who sees it (access/channels.ts). */
export const TraceBody = strict({
	task: Id,
	kind: Type.Enum([...PATHWAY_KINDS]),
	/** Named so that a shared trace can be understood without its private pathway. */
	title: Title,
	/**
	 * What a personal task asked: its task is the person's alone, and answers without their questions
	 * cannot be read. Null for an advised trace, whose task everyone who may read it has.
	 */
	asked: orNull(ToolContent),
	work: ToolWork,
	files: FileRefs,
	/** The round of the task this work answers. */
	round: Type.Integer({ minimum: 1 }),
	/** What was handed in before and given back, oldest first; the server's alone to write (VE-11). */
	earlier: Type.Optional(Type.Array(EarlierVersion, { maxItems: MOST_EARLIER })),
	/** D08: until when (a day included) the counsellor may see a shared trace; `null` for no end. */
	sharedUntil: orNull(Day)
});
export type TraceBody = Static<typeof TraceBody>;
