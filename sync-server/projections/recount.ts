/** Figures counted from all that stands: counted anew only when that may have changed, or nobody has counted yet. */
export class Recount {
	#due = true;
	#counted = false;

	constructor(
		/** What the ids of that look like. */
		private readonly counted: RegExp,
		private readonly count: () => Promise<void>,
		private readonly onError: (error: unknown) => void
	) {}

	/** These documents have changed. */
	note(ids: readonly string[]): void {
		if (ids.some((id) => this.counted.test(id))) this.#due = true;
	}

	/** Counts, unless nothing has changed since; after a failure the next call tries again. */
	async run(): Promise<void> {
		if (!this.#due) return;
		this.#due = false;
		this.#counted = true;
		await this.count().catch((error: unknown) => {
			this.#due = true;
			this.onError(error);
		});
	}

	/** The first time, once the feed was read to its end. */
	async begin(): Promise<void> {
		if (!this.#counted) await this.run();
	}
}
