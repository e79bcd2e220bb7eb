import { m } from '$lib/i18n/paraglide/messages';
import { LANE } from './lane';
import { gapAt, placeUnder, shiftOf, type Box } from './slot-shifts';
import type { StepBase, StepList } from './step-list.svelte';

interface Held {
	key: number;
	from: number;
	to: number;
	by: 'pointer' | 'keys';
	boxes: readonly Box[];
	/** How far the pointer went, in px. */
	moved: number;
}

type Words = (about: { title: string; place: number; count: number }) => string;

/** A pointer that went no further has pressed, not dragged. */
const STILL = 5;

/** A step held in the hand, by pointer or by keys, until it is put down or put back. */
export class SlotGrab<S extends StepBase> {
	held = $state.raw<Held | null>(null);
	/** Said to whoever cannot see it. */
	said = $state('');
	readonly #list: StepList<S>;
	readonly #titleOf: (step: S) => string;

	constructor(list: StepList<S>, titleOf: (step: S) => string) {
		this.#list = list;
		this.#titleOf = titleOf;
	}

	/** The place that is open for it; null while nothing moves. */
	gap: Box | null = $derived.by(() => {
		const { held } = this;
		return held && this.moving ? gapAt(held.from, held.to, held.boxes) : null;
	});

	/** Whether it has left its place, or hangs in the keys' hand. */
	get moving(): boolean {
		const { held } = this;
		return held !== null && (held.by === 'keys' || Math.abs(held.moved) > STILL);
	}

	/** How far a row stands from its place, in px. */
	shift(index: number): number {
		const { held } = this;
		if (!held || !this.moving) return 0;
		if (index !== held.from) return shiftOf(index, held.from, held.to, held.boxes);
		if (held.by === 'pointer') return held.moved;
		return gapAt(held.from, held.to, held.boxes).top - (held.boxes[held.from]?.top ?? 0);
	}

	take(key: number, by: Held['by'], boxes: readonly Box[]): void {
		const from = this.#list.indexOf(key);
		this.held = { key, from, to: from, by, boxes, moved: 0 };
		if (by === 'keys') this.#say(m.composer_grabbed);
	}

	/** Follows the pointer. */
	follow(moved: number): void {
		const { held } = this;
		const box = held?.boxes[held.from];
		if (!held || !box) return;
		const to = placeUnder(box.top + moved + LANE.centre, held.boxes);
		this.held = { ...held, moved, to };
	}

	/** One place on, by a key. */
	step(by: 1 | -1): void {
		const { held } = this;
		if (!held) return;
		const to = Math.min(Math.max(held.to + by, 0), held.boxes.length - 1);
		this.held = { ...held, to };
		this.#say(m.composer_over);
	}

	drop(): void {
		const { held } = this;
		if (!held) return;
		if (this.moving) this.#say(m.composer_dropped);
		this.held = null;
		this.#list.place(held.key, held.to);
	}

	putBack(): void {
		const { held } = this;
		if (!held) return;
		this.held = { ...held, to: held.from };
		this.#say(m.composer_put_back);
		this.held = null;
	}

	/** Moves it by one place without taking it in hand, and says where it is. */
	move(step: S, by: 1 | -1): void {
		const before = this.#list.indexOf(step.key);
		this.#list.move(step.key, by);
		const now = this.#list.indexOf(step.key);
		if (now !== before) this.#tell(m.composer_dropped, step, now);
	}

	#say(words: Words): void {
		const { held } = this;
		const step = held && this.#list.steps[held.from];
		if (step) this.#tell(words, step, held.to);
	}

	#tell(words: Words, step: S, to: number): void {
		const title = this.#titleOf(step);
		this.said = words({ title, place: to + 1, count: this.#list.steps.length });
	}
}
