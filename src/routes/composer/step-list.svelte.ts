import type { AnyDraft } from '#domain/document';
import { MAX_TASKS } from '#domain/limits';
import type { ToolContent } from '#domain/tool';
import { faultOf, type DraftFault } from './draft-fault';

/** What every composer knows of a step; `key` is the screen's own. */
export interface StepBase {
	key: number;
	title: string;
	content: ToolContent;
}

/** Steps being composed, at most seven, in order (S28, D06); one of them is open for editing. */
export class StepList<S extends StepBase> {
	steps = $state<S[]>([]);
	/** The step being edited. */
	chosen = $state<number | null>(null);
	/** The step that cannot be kept as it is, wherever it is moved. */
	faulty = $state<number | null>(null);
	#found = $state.raw<DraftFault | null>(null);
	#next = 1;
	#before = '';

	step: S | undefined = $derived(this.steps.find((one) => one.key === this.chosen));
	full = $derived(this.steps.length >= MAX_TASKS);

	/** Why the last try could not be kept; over once the step it stands in is taken away. */
	fault: DraftFault | null = $derived.by(() => {
		const { faulty } = this;
		const found = this.#found;
		if (!found || faulty === null) return found;
		const task = this.indexOf(faulty) + 1;
		return task > 0 ? { ...found, task } : null;
	});

	/** All that is written here; a composer adds the texts around its steps. */
	protected written(): unknown {
		return { steps: this.steps };
	}

	/** What stands here now is what one begins with. */
	protected begin(): void {
		this.#before = JSON.stringify(this.written());
	}

	/** Whether something stands here that is nowhere else. */
	get touched(): boolean {
		return JSON.stringify(this.written()) !== this.#before;
	}

	newKey(): number {
		return this.#next++;
	}

	/** Puts a step into the first free slot and opens it; nothing happens when all seven are taken. */
	append(step: S): void {
		if (this.full) return;
		this.steps.push(step);
		this.chosen = step.key;
	}

	indexOf(key: number): number {
		return this.steps.findIndex((one) => one.key === key);
	}

	/** Puts a step at another place; a place beyond the ends is the end. */
	place(key: number, to: number): void {
		const moved = this.steps.find((one) => one.key === key);
		if (!moved) return;
		const steps = this.steps.filter((one) => one !== moved);
		steps.splice(Math.min(Math.max(to, 0), steps.length), 0, moved);
		this.steps = steps;
	}

	move(key: number, by: 1 | -1): void {
		this.place(key, this.indexOf(key) + by);
	}

	/** Whether all of it may be kept; if not, the fault shows, and the step it stands in is opened. */
	accepts(drafts: readonly AnyDraft[]): boolean {
		const found = faultOf(drafts);
		this.#found = found;
		this.faulty = this.steps[(found?.task ?? 0) - 1]?.key ?? null;
		this.chosen = this.faulty ?? this.chosen;
		return found === null;
	}

	/** Another try: what was said of the last one is over. */
	forgive(): void {
		this.#found = null;
		this.faulty = null;
	}

	/** Takes a step away. @returns what puts it back where it was; false while all places are taken */
	remove(key: number): () => boolean {
		const at = this.indexOf(key);
		const removed = this.steps[at];
		if (!removed) return () => true;
		this.steps = this.steps.filter((one) => one !== removed);
		if (this.chosen === key) this.chosen = (this.steps[at] ?? this.steps[at - 1])?.key ?? null;
		return () => {
			if (this.indexOf(key) >= 0) return true;
			if (this.full) return false;
			this.append(removed);
			this.place(key, at);
			return true;
		};
	}
}
