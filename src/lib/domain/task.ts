import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_TASKS } from './limits';
import { PATHWAY_KINDS } from './pathway';
import { ToolContent } from './tool';
import { Day, Id, Name, Text, Title, orNull, strict } from './text';

/**
 * `open`: the person works on it. `validated`: he judges it done (S40). `accepted`: the counsellor
 * agrees (S42). `waived`: it need not be done. A returned task is `open` again, its round one higher.
 * In a personal pathway `validated` is the end: nobody supervises it; `waived` is a step its owner took away.
 */
export const TASK_STATES = ['open', 'validated', 'accepted', 'waived'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/**
 * The counsellor's decision (D04, D07): one unit that never merges by halves. `by` and `at` (ms since
 * 1970) are stamped by the server; `judged` is the write token of the trace that was read.
 */
export const Decision = strict({
	outcome: Type.Enum(['accepted', 'returned', 'waived']),
	remark: Text,
	judged: orNull(Id),
	by: Id,
	byName: Name,
	at: Type.Integer({ minimum: 0 })
});
export type Decision = Static<typeof Decision>;

/** What a task is before it belongs to a pathway: also the form a template keeps. */
export const taskOutline = {
	title: Title,
	instruction: Text,
	content: ToolContent,
	place: Text,
	/** Blocks the tasks behind it until it is accepted (D04). */
	gate: Type.Boolean(),
	/** Whether it can be done without a network; absent means that it can: see `needsNetwork`. */
	offline: Type.Optional(Type.Boolean())
};

/** Whether a task can only be done with a network, in the author's judgement. */
export function needsNetwork({ offline }: { offline?: boolean }): boolean {
	return offline === false;
}

/** One step of a pathway (S28), identified by pathway and slot (D06). */
export const TaskBody = strict({
	pathway: Id,
	slot: Type.Integer({ minimum: 1, maximum: MAX_TASKS }),
	/** Order on the path; slots are identities, not places. */
	position: Type.Integer({ minimum: 1, maximum: MAX_TASKS }),
	kind: Type.Enum([...PATHWAY_KINDS]),
	...taskOutline,
	dueDate: orNull(Day),
	/** 1 at first, one more each time the task is returned. */
	round: Type.Integer({ minimum: 1 }),
	/** When the person validated this round: stamped by the server, 0 until then. */
	validatedAt: Type.Integer({ minimum: 0 }),
	decision: orNull(Decision)
});
export type TaskBody = Static<typeof TaskBody>;
