const DEBOUNCE_MS = 400;
/** A save that found no room is tried again by itself: the text must not wait for another keystroke. */
const AGAIN_MS = 3_000;

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** Saves what one types, as one types: one save after the other, so that what begins is begun once. */
export class TypedSaves {
	state = $state<SaveState>('idle');
	failure = $state.raw<unknown>(null);
	/** The screen is left: what waits was written once more, and nothing is written any more. */
	left = false;
	readonly #write: () => Promise<void>;
	#dirty = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();

	/** @param write keeps what stands on the screen now */
	constructor(write: () => Promise<void>) {
		this.#write = write;
	}

	/** Whether something on the screen is not kept yet. */
	get busy(): boolean {
		return this.#dirty || this.state === 'saving';
	}

	/** Something was typed. */
	touch(): void {
		this.#dirty = true;
		this.#saves();
		this.#flushIn(DEBOUNCE_MS);
	}

	/** Writes at once what waits to be written. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#dirty) {
			this.#dirty = false;
			this.#saves();
			this.#saving = this.#saving.then(() => this.#save());
		}
		return this.#saving;
	}

	async leave(): Promise<void> {
		this.left = true;
		await this.flush();
	}

	/** From the first keystroke on: «enregistré» is said of all that stands on the screen, or not at all. */
	#saves(): void {
		// A failure stands until a save succeeds.
		if (this.state !== 'failed') this.state = 'saving';
	}

	#flushIn(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), ms);
	}

	async #save(): Promise<void> {
		try {
			await this.#write();
			this.failure = null;
			this.state = this.#dirty ? 'saving' : 'saved';
		} catch (error) {
			this.#dirty = true;
			this.failure = error;
			this.state = 'failed';
			if (!this.left) this.#flushIn(AGAIN_MS);
		}
	}
}
