import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { device } from '$lib/store/device.svelte';
import { Form, type Check } from '$lib/ui/form.svelte';

type Interview = Envelope<'interview'>;

/** What is known of a talk as a form of it opens: its fields, and the version they were read from. */
export interface Known<V> {
	values: V;
	interview: Interview | undefined;
}

/** Forms that were left with something typed and not saved, by interview. */
export class KeptForms<V> {
	#kept = new SvelteMap<string, Known<V>>();
	#user = $derived(device.session?.user);

	constructor() {
		// Whoever signs in next finds nothing of it, on whatever way the one before has left.
		$effect.root(() => {
			$effect(() => {
				void this.#user;
				this.#kept.clear();
			});
		});
	}

	get(id: string): Known<V> | undefined {
		return this.#kept.get(id);
	}

	keep(id: string, known: Known<V>): void {
		this.#kept.set(id, known);
	}

	forget(id: string): void {
		this.#kept.delete(id);
	}
}

/**
 * One form of a talk: as it was left, or with what is known. As long as nothing is typed it follows what
 * comes; what is typed is never written over, and is kept when the screen is left.
 */
export class TalkForm<V extends Record<string, unknown>> {
	readonly form: Form<V>;
	/** Saved, or being saved. */
	saved = $state(false);
	readonly #id: string;
	readonly #kept: KeptForms<V>;
	readonly #user = device.session?.user;
	/** As it stands without anything typed. */
	#untouched: V;
	#over: Interview | undefined;

	constructor(id: string, known: Known<V>, kept: KeptForms<V>, check: Check<V>, prefix: string) {
		const left = kept.get(id);
		this.#id = id;
		this.#kept = kept;
		this.#untouched = known.values;
		this.#over = left ? left.interview : known.interview;
		this.form = new Form({ ...(left?.values ?? known.values) }, check, prefix);
	}

	/** The version of the talk that stood there when it was begun (MG-09). */
	get over(): Interview | undefined {
		return this.#over;
	}

	isTouched(): boolean {
		return !same($state.snapshot(this.form.values), this.#untouched);
	}

	/** What is known has changed. */
	follow({ values, interview }: Known<V>): void {
		untrack(() => {
			if (this.isTouched()) return;
			this.#over = interview;
			if (same(values, this.#untouched)) return;
			this.#untouched = values;
			this.form.reset({ ...values });
		});
	}

	/** Saves by `save`; what could not be kept stays typed. */
	async save(save: () => Promise<void>): Promise<void> {
		this.saved = true;
		try {
			await save();
		} catch (error) {
			this.saved = false;
			throw error;
		}
		this.#kept.forget(this.#id);
	}

	/** What is typed is not wanted any more. */
	drop(): void {
		this.saved = true;
		this.#kept.forget(this.#id);
	}

	/** The screen is left. */
	leave(): void {
		if (this.saved || device.session?.user !== this.#user) return;
		const values = $state.snapshot(this.form.values) as V;
		if (this.isTouched()) this.#kept.keep(this.#id, { values, interview: this.#over });
		else this.#kept.forget(this.#id);
	}
}
