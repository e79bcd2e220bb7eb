import { goto } from '$app/navigation';
import { device } from '$lib/store/device.svelte';
import type { KeptConflict, Refused } from '$lib/store/local-docs';
import { desk } from './desk.svelte';
import { talkIn } from './interviews-due';
import { Bench } from './supervision/bench.svelte';
import { focusOnChosen } from './focus-on-chosen';
import { following, placeOf, stepFrom, type Place, type TodayRow } from './today-rows';

/** What only its author can mend: refused, or written twice (P5, P6). */
export type Stuck =
	| { id: string; refused: Refused; conflict?: never }
	| { id: string; conflict: KeptConflict; refused?: never };

/** The page of the day: the lists, and beside them what is chosen in one. */
export class Today {
	readonly #id: () => string | null;
	/** Tasks are judged here as on the supervision desk: the next one comes by itself. */
	readonly bench = new Bench();
	#was: Place | null = null;

	constructor(id: () => string | null) {
		this.#id = id;
	}

	stuck: Stuck[] = $derived([
		...device.refusals.map((refused) => ({ id: `stuck:${refused.key}`, refused })),
		...device.conflicts
			.filter(({ settled }) => !settled)
			.map((conflict) => ({ id: `stuck:${conflict.key}`, conflict }))
	]);
	/** Every line, in the order of the page: what is done once with J and K. */
	rows: TodayRow[] = $derived([
		...this.stuck.map(({ id }) => ({ id, list: 'stuck' as const })),
		...desk.queue.map(({ task }) => ({ id: task.id, list: 'tasks' as const })),
		...desk.toClose.map(({ interview }) => ({ id: interview.id, list: 'toClose' as const })),
		...desk.interviews.map(({ interview }) => ({ id: interview.id, list: 'talks' as const })),
		...desk.newcomers.map(({ dossier }) => ({ id: dossier.id, list: 'newcomers' as const })),
		...desk.silent.map(({ dossier }) => ({ id: dossier.id, list: 'silent' as const })),
		...desk.withoutPathway.map(({ person }) => ({
			id: person.dossier.id,
			list: 'without' as const
		}))
	]);

	/** The chosen task, then the next ones as long as there are any. */
	item = $derived.by(() => (this.#id()?.startsWith('task:') ? this.bench.item : undefined));
	/** The chosen person, for whom something is to be found. */
	person = $derived.by(() => {
		const id = this.#id();
		return desk.people.find((one) => one.dossier.id === id);
	});
	/** The chosen talk, with its person; due or not: what was just planned stays in sight. */
	talk = $derived.by(() => talkIn([...desk.people, ...desk.leftToNote], this.#id()));
	/** The chosen refusal or conflict. */
	review = $derived.by(() => {
		const id = this.#id();
		return this.stuck.find((one) => one.id === id);
	});
	/** What is shown beside the lists, by its id. */
	current = $derived.by(() => this.item?.task.id ?? this.#id());
	open = $derived(Boolean(this.item ?? this.person ?? this.talk ?? this.review));
	/** Whoever what is shown is about. */
	about = $derived(this.person ?? this.item?.person ?? this.talk?.person);

	isChosen(id: string): boolean {
		return this.open && this.current === id;
	}

	move(step: 1 | -1): void {
		const to = stepFrom(this.rows, this.current, step);
		if (to) void this.#show(to).then(focusOnChosen);
	}

	/** Chosen for one decision together; what is first chosen is shown, so that the decision is in sight. */
	tick(taskId: string): void {
		this.bench.tick(taskId);
		if (!this.item) void this.#show(taskId);
	}

	/** What is shown has been dealt with: the next one comes by itself. A talk stays, to be read again. */
	goOn(): void {
		const { current } = this;
		const next = current?.startsWith('interview:')
			? 'stay'
			: following(this.rows, this.#was, current);
		if (next !== 'stay') {
			this.#was = null;
			return void this.#show(next);
		}
		this.#was = placeOf(this.rows, current);
	}

	#show(id: string | null): Promise<void> {
		return goto(id ? `/conseil#${id}` : '/conseil', {
			replaceState: true,
			noScroll: true,
			keepFocus: true
		});
	}
}
