/** Without a touch for so long, what somebody typed is taken away (KI-02). */
export const IDLE_MS = 90_000;
/** The last part of it, when that is said and can be stopped. */
export const WARNING_MS = 20_000;

/** Watches over a screen that somebody may have left. Time is passed in, and no clock of the day (F5). */
export class IdleWatch {
	/** Seconds until everything is taken away; null as long as nothing is said. */
	left = $state<number | null>(null);
	#since: number;
	readonly #now: () => number;
	readonly #onend: () => void;

	constructor(now: () => number, onend: () => void) {
		this.#now = now;
		this.#onend = onend;
		this.#since = now();
	}

	/** Somebody is there. Once it is being asked, only «Je continue» says so: the next one may touch it too. */
	touched(): void {
		if (this.left === null) this.#since = this.#now();
	}

	goOn(): void {
		this.left = null;
		this.#since = this.#now();
	}

	/** Called every second, while there is something to take away. */
	tick(): void {
		const rest = IDLE_MS - (this.#now() - this.#since);
		this.left = rest <= WARNING_MS ? Math.max(0, Math.ceil(rest / 1000)) : null;
		if (rest > 0) return;
		this.goOn();
		this.#onend();
	}
}
