import type { Improvement } from '#domain/improvement';
import { MAX_TASKS } from '#domain/limits';
import { isTaken, withChoices, type Change, type Choice } from '#domain/template-changes';

/** What becomes of each change at the source, as one decides it (ADR 0024). */
export class Review {
	readonly #choices = $state<Record<string, Choice>>({});
	/** A try to take it: what is still open shows from then on. */
	tried = $state(false);

	constructor(private readonly improvement: () => Improvement) {}

	readonly changes = $derived.by(() => this.improvement().changes);
	readonly made = $derived.by(() => withChoices(this.improvement().sides, this.#choices));
	/** Those both sides changed, on which nobody has decided yet. */
	readonly open = $derived.by(() => this.changes.filter((one) => !this.choiceOf(one)));
	readonly tasksFit = $derived.by(
		() => this.made.tasks.length > 0 && this.made.tasks.length <= MAX_TASKS
	);

	/** Empty while only a person can tell. */
	choiceOf(change: Change): Choice | '' {
		const said = this.#choices[change.key];
		if (said || change.clash) return said ?? '';
		return isTaken(change, {}) ? 'source' : 'mine';
	}

	choose({ key }: Change, choice: Choice): void {
		this.#choices[key] = choice;
	}

	/** True when everything is decided and what is made can be kept. */
	ready(): boolean {
		this.tried = true;
		return this.open.length === 0 && this.tasksFit;
	}

	get choices(): Readonly<Record<string, Choice>> {
		return $state.snapshot(this.#choices);
	}
}
