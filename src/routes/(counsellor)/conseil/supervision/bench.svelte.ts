import { SvelteSet } from 'svelte/reactivity';
import type { AnyDraft } from '#domain/document';
import { acceptTask, returnTask, waiveTask } from '#domain/gestures/tasks';
import { device } from '$lib/store/device.svelte';
import { desk } from '../desk.svelte';
import type { Awaiting } from '../supervision-queue';

/** The remark's field: keys and errors lead there. */
export const REMARK_ID = 'remark';

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

	#chosen = $state<string | null>(null);
	/** A remark begun is kept while one looks at another task. */
	#remarks = $state<Record<string, string>>({});

	queue = $derived(desk.queue);
	item: Awaiting | undefined = $derived(
		this.queue.find((one) => one.task.id === this.#chosen) ?? this.queue[0]
	);
	index = $derived(this.item ? this.queue.indexOf(this.item) : -1);
	/** Of the ticked ones, those whose work is here to be judged. */
	tickedReady = $derived(this.queue.filter((one) => this.ticked.has(one.task.id) && one.trace));

	get remark(): string {
		return (this.item && this.#remarks[this.item.task.id]) ?? '';
	}

	set remark(text: string) {
		if (this.item) this.#remarks[this.item.task.id] = text;
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
	}

	async accept(): Promise<void> {
		const { item } = this;
		if (!item?.trace) return;
		const draft = acceptTask(item.task, item.trace, this.remark.trim(), device.gesture());
		await this.#decide([item], [draft], 'accepted');
	}

	/** True when the task was given back; false when a remark is still missing. */
	async giveBack(): Promise<boolean> {
		const { item } = this;
		this.remarkMissing = this.remark.trim() === '';
		if (!item?.trace || this.remarkMissing) return false;
		const draft = returnTask(item.task, item.trace, this.remark.trim(), device.gesture());
		await this.#decide([item], [draft], 'returned');
		return true;
	}

	async waive(reason: string): Promise<void> {
		const { item } = this;
		if (!item) return;
		const draft = waiveTask(item.task, item.trace, reason, device.gesture());
		await this.#decide([item], [draft], 'waived');
	}

	/** D04: several tasks supervised in one gesture, without a remark. */
	async acceptTicked(): Promise<void> {
		const items = this.tickedReady;
		const drafts = items.flatMap(({ task, trace }) =>
			trace ? [acceptTask(task, trace, '', device.gesture())] : []
		);
		await this.#decide(items, drafts, 'accepted');
	}

	async #decide(items: Awaiting[], drafts: AnyDraft[], outcome: Decided['outcome']) {
		const next = this.#after(items);
		const told = items.map(({ task, person }) => ({
			id: task.id,
			name: person.name,
			title: task.body.title,
			outcome
		}));
		await device.save(drafts);
		for (const { id } of told) {
			this.ticked.delete(id);
			delete this.#remarks[id];
		}
		// One given back and handed in again is told once, by its last decision.
		const before = this.decided.filter(({ id }) => !told.some((one) => one.id === id));
		this.decided = [...told, ...before];
		this.choose(next);
	}

	/** The task in front once these have left: the one behind, else the one before. */
	#after(items: Awaiting[]): string | null {
		const stays = (one: Awaiting | undefined) => one && !items.includes(one);
		const behind = this.queue.slice(this.index).find(stays);
		return (behind ?? this.queue.findLast(stays))?.task.id ?? null;
	}
}
