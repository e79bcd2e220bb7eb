/** What a page of the bench offers to the process that drives it; each contender has all of it or a part. */
export interface Contender {
	/** From an empty device until everything is here, the database opened. Milliseconds. */
	firstSync(source: Source): Promise<{ ms: number; documents: number }>;
	/** Edits so many tasks, one after the other, while the network is cut. */
	writeOffline(count: number): Promise<void>;
	/** Sends what was written. @returns milliseconds until the server has acknowledged it all */
	push(): Promise<number>;
	/** Keeps the two sides alike from here on. */
	goLive(): Promise<void>;
	/** Edits one task. @returns when, in ms since 1970, and what tells this version from all others */
	writeOne(index: number): Promise<{ at: number; mark: string }>;
	/** When the version with this mark came, in ms since 1970. */
	seen(mark: string): Promise<number>;
}

/** Where a contender gets its documents; each reads what is his. */
export interface Source {
	/** A CouchDB database, without its host. */
	database: string;
	/** The dossiers a selector shall let through; all of the database when empty. */
	dossiers: string[];
}

/** Makes the page's contender callable from outside. */
export function offer(contender: Partial<Contender>): void {
	Object.assign(globalThis, { bench: contender });
}

/** Ms since 1970, finer than a millisecond: the same clock in every page of this machine. */
export function clock(): number {
	return performance.timeOrigin + performance.now();
}

/** Remembers when marked versions came, for whoever asks, before or after. */
export class Marks {
	#seen = new Map<string, number>();
	#waiting = new Map<string, (at: number) => void>();

	came(mark: string): void {
		const at = clock();
		this.#seen.set(mark, at);
		this.#waiting.get(mark)?.(at);
	}

	seen(mark: string): Promise<number> {
		const at = this.#seen.get(mark);
		if (at !== undefined) return Promise.resolve(at);
		return new Promise((resolve) => this.#waiting.set(mark, resolve));
	}
}
