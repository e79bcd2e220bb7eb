import { channelsOf } from '#access/channels';
import { isFinished } from '#domain/current-pathway';
import {
	isKind,
	type AnyDraft,
	type AnyEnvelope,
	type DocType,
	type Envelope
} from '#domain/document';
import { traceFollowing } from '#domain/following';
import { edited } from '#domain/gestures/edit';
import { heldOutcome } from '#domain/interview';
import { taskIdOfTrace, traceIdOfTask, type NewKey } from '#domain/ids';
import { SYSTEM } from '#domain/ids';
import { stamped } from '#domain/stamp';

/** The projections come a little after the change they follow from. */
const PROJECTION_DELAY_MS = 200;

/**
 * A server in miniature: it stamps drafts as the gateway does and lets follow what the projections
 * would (architecture §4.8), so that the documents are those a real use would have left.
 */
export class Replay {
	readonly #docs = new Map<string, AnyEnvelope>();
	/** Ids of the tasks of each pathway, as they were written. */
	readonly #tasks = new Map<string, Set<string>>();

	constructor(readonly newKey: NewKey) {}

	/** Accepts drafts written by a user at a time, and everything that follows from them. */
	apply(drafts: readonly AnyDraft[], by: string, at: number): void {
		for (const draft of drafts) this.#stamp(draft, by, at);
		for (const draft of drafts) this.#follow(draft.id, at + PROJECTION_DELAY_MS);
	}

	/** The document as it stands; throws when it was never written. */
	get<T extends DocType>(type: T, id: string): Envelope<T> {
		const doc = this.find(type, id);
		if (!doc) throw new Error(`no ${id} in the replay`);
		return doc;
	}

	/** The document as it stands, or null. */
	find<T extends DocType>(type: T, id: string): Envelope<T> | null {
		const doc = this.#docs.get(id);
		return doc && isKind(type, doc) ? doc : null;
	}

	/** Tasks of a pathway, in the order of their slots. */
	tasksOf(pathway: string): Envelope<'task'>[] {
		return [...(this.#tasks.get(pathway) ?? [])].map((id) => this.get('task', id));
	}

	/** Everything written, in the order of first writing. */
	documents(): AnyEnvelope[] {
		return [...this.#docs.values()];
	}

	#stamp(draft: AnyDraft, by: string, now: number): void {
		const before = this.#docs.get(draft.id) ?? null;
		const doc = stamped(before, draft, { by, now, channelsOf });
		this.#docs.set(doc.id, doc);
		if (!isKind('task', doc)) return;
		const { pathway } = doc.body;
		this.#tasks.set(pathway, (this.#tasks.get(pathway) ?? new Set()).add(doc.id));
	}

	#follow(id: string, at: number): void {
		const doc = this.#docs.get(id);
		if (doc?.type === 'pathway')
			for (const task of this.tasksOf(id)) this.#followTrace(task.id, at);
		if (doc?.type === 'trace') this.#followTrace(taskIdOfTrace(id), at);
		if (doc?.type === 'interview') this.#followTalk(doc, at);
		if (doc?.type !== 'task') return;
		this.#followTrace(id, at);
		this.#noteFinished(doc.body.pathway, at);
	}

	#followTalk(interview: Envelope<'interview'>, at: number): void {
		if (!interview.body.task) return;
		const task = this.get('task', interview.body.task);
		const outcome = heldOutcome(task, interview);
		if (!outcome) return;
		const { state, decision } = outcome;
		this.#stamp(edited(task, { state, body: { decision } }, this.newKey), SYSTEM, at);
		this.#noteFinished(task.body.pathway, at);
	}

	#followTrace(taskId: string, at: number): void {
		const task = this.get('task', taskId);
		const trace = this.find('trace', traceIdOfTask(taskId));
		const pathway = this.get('pathway', task.body.pathway);
		const draft = traceFollowing({ task, trace, pathway }, this.newKey);
		if (draft) this.#stamp(draft, SYSTEM, at);
	}

	#noteFinished(pathwayId: string, at: number): void {
		const pathway = this.get('pathway', pathwayId);
		const counted = pathway.body.endCounted || pathway.state === 'cancelled';
		if (counted || pathway.body.kind === 'personal') return;
		if (!isFinished(pathway, this.tasksOf(pathwayId))) return;
		this.#stamp(edited(pathway, { body: { endCounted: true } }, this.newKey), SYSTEM, at);
	}
}
