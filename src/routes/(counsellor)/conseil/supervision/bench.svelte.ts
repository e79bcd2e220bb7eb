import { SvelteSet } from 'svelte/reactivity';
import type { AnyDraft } from '#domain/document';
import { acceptTask, returnTask, waiveTask } from '#domain/gestures/tasks';
import { device } from '$lib/store/device.svelte';
import { Once } from '$lib/ui/once.svelte';
import { desk } from '../desk.svelte';
import type { Awaiting } from '../supervision-queue';

/** The remark's field: keys and errors lead there. */
export const REMARK_ID = 'remark';

/** Under what a remark for several is kept: no task is called so. */
const SEVERAL = 'several';

/** What was just decided here: the page shows where each record stands until one leaves it. */
export interface Decided {
	id: string;
	name: string;
	title: string;
	outcome: 'accepted' | 'returned' | 'waived';
}

/** The supervision desk: one task in front, the next one with one key (S42, D04). */
export class Bench {
	/** Tasks ticked for one gesture together. */
	readonly ticked = new SvelteSet<string>();
	decided = $state<Decided[]>([]);
	/** A return was tried without a word: the person must know what to take up again. */
	remarkMissing = $state(false);
	/** The list of reusable remarks is open. */
	choosing = $state(false);
	/** Accepting what is ticked is asked about once: nobody takes it back. */
	accepting = $state(false);

	#chosen = $state<string | null>(null);
	/** While one decision is being kept no other one is made: nobody takes it back (DK-40). */
	readonly #once = new Once();
	/** A remark begun is kept while one looks at another task. */
	#remarks = $state<Record<string, string>>({});

	queue = $derived(desk.queue);
	item: Awaiting | undefined = $derived(
		this.queue.find((one) => one.task.id === this.#chosen) ?? this.queue[0]
	);
	index = $derived(this.item ? this.queue.indexOf(this.item) : -1);
	/** Of the ticked ones, those whose work is here to be judged. */
	tickedReady = $derived(this.queue.filter((one) => this.ticked.has(one.task.id) && one.trace));
	/** One decision and one remark for all that are ticked. */
	several = $derived(this.tickedReady.length > 0);
	#key = $derived(this.several ? SEVERAL : this.item?.task.id);

	get remark(): string {
		return (this.#key && this.#remarks[this.#key]) ?? '';
	}

	set remark(text: string) {
		if (this.#key) this.#remarks[this.#key] = text;
		if (text.trim()) this.remarkMissing = false;
	}

	choose(taskId: string | null): void {
		this.#chosen = taskId;
		this.remarkMissing = false;
	}

	move(step: 1 | -1): void {
		const to = this.queue[this.index + step];
		if (to) this.choose(to.task.id);
	}

	tick(taskId: string): void {
		if (!this.ticked.delete(taskId)) this.ticked.add(taskId);
		this.remarkMissing = false;
	}

	/** Accepts what is in front; of what is ticked, asks first. */
	async accept(): Promise<void> {
		if (this.several) this.accepting = true;
		else if (this.item) await this.#accept([this.item]);
	}

	/** D04: several tasks accepted in one gesture, with the one remark or without. */
	async acceptTicked(): Promise<void> {
		await this.#accept(this.tickedReady);
	}

	/** True when it was given back, or all that is ticked; false when a remark is still missing. */
	async giveBack(): Promise<boolean> {
		const items = this.several ? this.tickedReady : this.item?.trace ? [this.item] : [];
		this.remarkMissing = this.remark.trim() === '';
		if (items.length === 0 || this.remarkMissing) return false;
		return this.#judge(items, returnTask, 'returned');
	}

	async waive(reason: string): Promise<void> {
		const { item } = this;
		if (!item) return;
		const draft = waiveTask(item.task, item.trace, reason, device.gesture());
		await this.#once.run(() => this.#decide([item], [draft], 'waived'));
	}

	/** Puts a reusable remark into the field, behind what is written there. */
	insert(text: string): void {
		const before = this.remark.trimEnd();
		this.remark = before ? `${before}\n${text}` : text;
	}

	async #accept(items: Awaiting[]): Promise<void> {
		await this.#judge(items, acceptTask, 'accepted');
	}

	/**
	 * Each task is judged by its own work: a decision stands for itself, whoever is judged with it.
	 * @returns whether it was done now
	 */
	async #judge(
		items: Awaiting[],
		judge: typeof acceptTask,
		outcome: Decided['outcome']
	): Promise<boolean> {
		const ready = items.filter(({ trace }) => trace !== null);
		const remark = this.remark.trim();
		const drafts = ready.flatMap(({ task, trace }) =>
			trace ? [judge(task, trace, remark, device.gesture())] : []
		);
		if (drafts.length === 0) return false;
		return (await this.#once.run(() => this.#decide(ready, drafts, outcome))) ?? false;
	}

	async #decide(items: Awaiting[], drafts: AnyDraft[], outcome: Decided['outcome']): Promise<true> {
		const next = this.#after(items);
		const key = this.#key;
		const told = items.map(({ task, person }) => ({
			id: task.id,
			name: person.name,
			title: task.body.title,
			outcome
		}));
		await device.save(drafts);
		if (key) delete this.#remarks[key];
		for (const { id } of told) {
			this.ticked.delete(id);
			delete this.#remarks[id];
		}
		// One given back and handed in again is told once, by its last decision.
		const before = this.decided.filter(({ id }) => !told.some((one) => one.id === id));
		this.decided = [...told, ...before];
		this.choose(next);
		return true;
	}

	/** The task in front once these have left: the one behind, else the one before. */
	#after(items: Awaiting[]): string | null {
		const stays = (one: Awaiting | undefined) => one && !items.includes(one);
		const behind = this.queue.slice(this.index).find(stays);
		return (behind ?? this.queue.findLast(stays))?.task.id ?? null;
	}
}
