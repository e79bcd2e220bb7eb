/** Wakes the feeds of one database when something was written. Holds nothing of what was written. */
export class Bell {
	readonly #waiting = new Set<() => void>();
	#rings = 0;

	/** How often it rang: a feed that sees another number than before its reading reads once more. */
	get rings(): number {
		return this.#rings;
	}

	ring(): void {
		this.#rings++;
		for (const wake of [...this.#waiting]) wake();
	}

	/** Resolves at the first ring after `seen` rings, or when `signal` aborts. */
	after(seen: number, signal: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			if (signal.aborted || this.#rings !== seen) return resolve();
			const wake = () => {
				this.#waiting.delete(wake);
				signal.removeEventListener('abort', wake);
				resolve();
			};
			this.#waiting.add(wake);
			signal.addEventListener('abort', wake, { once: true });
		});
	}
}
