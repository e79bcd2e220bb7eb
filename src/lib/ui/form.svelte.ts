import { tick } from 'svelte';

export type Errors<T> = Partial<Record<keyof T & string, string>>;

/** Says what is wrong with the values, field by field; an empty record means all is well. */
export type Check<T> = (values: T) => Errors<T>;

/** A field's error waits while a press lasts: shown at once, it would move the button under the pointer. */
const PRESS_MS = 200;

/**
 * The state of one small form. A field complains only once it was left or a submit was tried,
 * and from then on as one types, so that a mended field falls silent at once.
 */
export class Form<T extends Record<string, unknown>> {
	values = $state() as T;
	/** Submits that were refused so far; the error summary takes focus each time it grows. */
	attempts = $state(0);

	#touched = $state<Record<string, boolean>>({});
	/** What the server found wrong, until the field is changed by `clear` or `reset`. */
	#given = $state<Errors<T>>({});
	readonly #check: Check<T>;
	readonly #prefix: string;

	constructor(initial: T, check: Check<T> = () => ({}), prefix = 'champ') {
		this.values = initial;
		this.#check = check;
		this.#prefix = prefix;
	}

	/** Every error, whether shown yet or not. */
	all: Errors<T> = $derived.by(() => ({ ...this.#check(this.values), ...this.#given }));

	/** The errors to show now. */
	errors: Errors<T> = $derived.by(() => {
		const shown = Object.entries(this.all).filter(
			([name]) => this.attempts > 0 || this.#touched[name] || name in this.#given
		);
		return Object.fromEntries(shown) as Errors<T>;
	});

	/** For `error-summary.svelte`: each error with the id of its field, in the order checked. */
	summary = $derived.by(() =>
		Object.entries(this.errors).map(([name, message]) => ({
			id: this.idOf(name as keyof T & string),
			message: String(message)
		}))
	);

	idOf(name: keyof T & string): string {
		return `${this.#prefix}-${name}`;
	}

	/** Spread onto a form part: `<TextInput {...form.field('email')} bind:value={…} />`. */
	field(name: keyof T & string) {
		return {
			id: this.idOf(name),
			name,
			error: this.errors[name],
			onblur: () => void setTimeout(() => this.touch(name), PRESS_MS)
		};
	}

	touch(name: keyof T & string): void {
		this.#touched[name] = true;
	}

	/** Errors that only the server could find (an address already in use …). */
	give(errors: Errors<T>): void {
		this.#given = errors;
		this.attempts += 1;
	}

	clear(name: keyof T & string): void {
		const left = Object.entries(this.#given).filter(([given]) => given !== name);
		this.#given = Object.fromEntries(left) as Errors<T>;
	}

	/** True when the form may be sent; otherwise every error shows and the summary takes focus. */
	validate(): boolean {
		this.#given = {};
		if (Object.keys(this.all).length === 0) return true;
		this.attempts += 1;
		return false;
	}

	/** A submit handler that calls `send` only with values that passed the check. */
	submit(send: (values: T) => void | Promise<void>): (event: SubmitEvent) => Promise<void> {
		return async (event) => {
			event.preventDefault();
			if (this.validate()) await send($state.snapshot(this.values) as T);
			else await tick();
		};
	}

	reset(values: T): void {
		this.values = values;
		this.attempts = 0;
		this.#touched = {};
		this.#given = {};
	}
}
