import type { AnyDraft, DocType, Envelope } from '#domain/document';
import type { Gesture } from '#domain/gestures/edit';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import { Form, type Errors } from '$lib/ui/form.svelte';
import { structuresWith } from '../../../staff/standing';

/** What sets apart the things that the receptions keep: cards of the fund, question sheets. */
export interface KeptKind<K extends DocType, V extends { home: string }> {
	kind: K;
	homeOf: (id: string) => string;
	/** Of one not written yet. @param home empty when it is still to be said */
	blank: (today: string, home: string) => V;
	valuesOf: (doc: Envelope<K>) => V;
	check: (values: V, today: string) => Errors<V>;
	draft: (values: V, before: Envelope<K> | null, gesture: Gesture) => AnyDraft;
	/** Before the ids of the form's fields. */
	prefix: string;
}

/** One being written: a new one, or other words for one that is there. */
export class Writing<K extends DocType, V extends { home: string }> {
	readonly form: Form<V>;
	readonly #before: string;

	/** @param homes the structures of which the writer is reception */
	constructor(
		kind: KeptKind<K, V>,
		readonly doc: Envelope<K> | null,
		readonly homes: readonly string[],
		begun: Partial<V> = {}
	) {
		const only = homes.length === 1 ? (homes[0] ?? '') : '';
		const values = doc ? kind.valuesOf(doc) : { ...kind.blank(today(), only), ...begun };
		this.#before = JSON.stringify(values);
		this.form = new Form<V>(values, (typed) => kind.check(typed, today()), kind.prefix);
	}

	/** Whether something stands in the form that is nowhere else. */
	get touched(): boolean {
		return JSON.stringify(this.form.values) !== this.#before;
	}
}

/** What a reception keeps, one of it chosen: its own is written, others' is read. */
export class KeptDesk<K extends DocType, V extends { home: string }> {
	writing = $state.raw<Writing<K, V> | null>(null);
	readonly #kind: KeptKind<K, V>;
	readonly #chosen: () => string | null;

	constructor(kind: KeptKind<K, V>, chosen: () => string | null) {
		this.#kind = kind;
		this.#chosen = chosen;
	}

	structures = $derived(structuresWith(device.session, 'reception'));
	chosen = $derived.by(() => device.get(this.#kind.kind, this.#chosen()));
	/** Another structure's is that structure's to keep. */
	editable = $derived(!!this.chosen && this.isOurs(this.chosen.id));

	isOurs(id: string): boolean {
		return this.structures.includes(this.#kind.homeOf(id));
	}

	begin(doc: Envelope<K> | null = null): void {
		this.writing = new Writing(this.#kind, doc, this.structures);
	}

	leave(): void {
		this.writing = null;
	}

	/** @returns its id */
	async keep(values: V): Promise<string> {
		const before = this.writing?.doc ?? null;
		const draft = this.#kind.draft(values, before, device.gesture());
		await device.save([draft], before ? [before as unknown as AnyDraft] : []);
		this.leave();
		return draft.id;
	}

	/** Another state for the chosen one. */
	async turn(how: (doc: Envelope<K>, gesture: Gesture) => AnyDraft): Promise<void> {
		if (this.chosen) await device.save([how(this.chosen, device.gesture())]);
	}
}
