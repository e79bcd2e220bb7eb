/** A field that has not taken the focus by then will not. */
const LONGEST_MS = 1_000;

/**
 * Keys pressed from now on command nothing on the page, until a field takes the focus: they were meant for
 * it. A letter too early would otherwise decide on somebody's work.
 */
export class HeldKeys {
	/** The letters among them, in order. */
	typed = '';

	constructor() {
		window.addEventListener('keydown', this.#hold, { capture: true });
	}

	/** Resolves when a field has the focus; at once when `comes` is false. The keys are the page's again. */
	async until(comes: boolean): Promise<void> {
		if (comes) await focusMoves();
		window.removeEventListener('keydown', this.#hold, { capture: true });
	}

	readonly #hold = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (event.key.length === 1) this.typed += event.key;
	};
}

function focusMoves(): Promise<unknown> {
	const moved = new Promise((resolve) =>
		document.addEventListener('focusin', resolve, { once: true })
	);
	return Promise.race([moved, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}
