interface Event {
	at: number;
	run: () => void;
}

/** Monday 23 November 2026, 9:00 UTC: every history begins here. */
export const START = Date.UTC(2026, 10, 23, 9);

/** Events in one wait for silence, after which something is going round in circles. */
const MAX_STEPS = 100_000;

/**
 * Time, and everything that waits for it. Events happen one by one in order of time, those of one
 * instant in the order in which they were planned; between two, every promise that can go on has gone
 * on. Nothing here looks at the machine's own clock.
 */
export class Clock {
	now = START;
	/** Sorted by time, the latest first. */
	#events: Event[] = [];

	/** Plans something for later. */
	after(delay: number, run: () => void): void {
		const at = this.now + delay;
		let low = 0;
		let high = this.#events.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#events[middle] as Event).at > at) low = middle + 1;
			else high = middle;
		}
		this.#events.splice(low, 0, { at, run });
	}

	sleep(delay: number): Promise<void> {
		return new Promise((resolve) => this.after(delay, resolve));
	}

	/** Lets time pass, with all that happens in it. */
	async pass(duration: number): Promise<void> {
		const end = this.now + duration;
		await drained();
		for (let next = this.#events.at(-1); next && next.at <= end; next = this.#events.at(-1)) {
			await this.#step();
		}
		this.now = Math.max(this.now, end);
	}

	/** Lets time pass until nothing waits any more. */
	async passAll(): Promise<void> {
		await drained();
		for (let steps = 0; this.#events.length > 0; steps++) {
			if (steps > MAX_STEPS) throw new Error('the world does not come to rest');
			await this.#step();
		}
	}

	async #step(): Promise<void> {
		const event = this.#events.pop();
		if (!event) return;
		this.now = Math.max(this.now, event.at);
		event.run();
		await drained();
	}
}

/** Resolves once every promise that can settle has settled: nothing simulated waits for real time. */
function drained(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
