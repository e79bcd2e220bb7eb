interface TogetherOptions {
	/** True when no question may be asked before the one before it was answered. */
	inTurn?: boolean;
}

/**
 * Joins what is asked in one moment into one question: many parts of a request look up their own keys at
 * the same time, and a question costs a trip of its own to the database, however small. «One moment»
 * ends when the process turns to its next event, so nobody waits for anybody; or, `inTurn`, when the
 * question under way is answered. A question always leaves after all of it was asked: its answer is
 * never older than that.
 */
export class Together<A> {
	#keys = new Set<string>();
	#next: Promise<A> | null = null;
	#last: Promise<unknown> = Promise.resolve();

	/** @param ask one question for all keys, each named once */
	constructor(
		private readonly ask: (keys: string[]) => Promise<A>,
		private readonly options: TogetherOptions = {}
	) {}

	/** The answer to a question that holds at least these keys; it may hold others' too. */
	of(keys: readonly string[]): Promise<A> {
		for (const key of keys) this.#keys.add(key);
		this.#next ??= this.#soon();
		return this.#next;
	}

	async #soon(): Promise<A> {
		await (this.options.inTurn ? this.#last : null);
		await new Promise<void>((resolve) => setImmediate(resolve));
		const keys = [...this.#keys];
		this.#keys = new Set();
		this.#next = null;
		const asked = this.ask(keys);
		this.#last = asked.catch(() => undefined);
		return asked;
	}
}
