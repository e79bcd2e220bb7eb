import { goto } from '$app/navigation';
import { device } from '$lib/store/device.svelte';
import type { KeptConflict, Refused } from '$lib/store/local-docs';
import { desk } from './desk.svelte';
import type { Followed } from './caseload';
import { talkIn } from './interviews-due';
import { Bench } from './supervision/bench.svelte';
import { focusOnChosen, isFocusLost } from './focus-on-chosen';
import { notesToRead } from './handover/notes-to-read';
import { following, placeOf, stepFrom, type Place, type TodayRow } from './today-rows';

/** What only its author can mend: refused, or written twice (P5, P6). */
export type Stuck =
	| { id: string; refused: Refused; conflict?: never }
	| { id: string; conflict: KeptConflict; refused?: never };

/** The page of the day: the lists, and beside them what is chosen in one. */
export class Today {
	readonly #id: () => string | null;
	readonly #search: () => string;
	/** Tasks are judged here as on the supervision desk: the next one comes by itself. */
	readonly bench = new Bench();
	#was: Place | null = null;

	/**
	 * @param id what is chosen, by the address
	 * @param search what the address asks of the caseload: it stays while one goes over the lines (DK-03)
	 */
	constructor(id: () => string | null, search: () => string) {
		this.#id = id;
		this.#search = search;
	}

	stuck: Stuck[] = $derived([
		...device.refusals.map((refused) => ({ id: `stuck:${refused.key}`, refused })),
		...device.conflicts
			.filter(({ settled }) => !settled)
			.map((conflict) => ({ id: `stuck:${conflict.key}`, conflict }))
	]);
	/** What colleagues wrote with the dossiers they handed over. */
	notes = $derived(notesToRead());
	/** Every line, in the order of the page: what is done once with J and K. */
	rows: TodayRow[] = $derived([
		...this.stuck.map(({ id }) => ({ id, list: 'stuck' as const })),
		...this.notes.map(({ note }) => ({ id: note.id, list: 'notes' as const })),
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
	person = $derived.by(() => this.#personOf(this.#id()));
	/** The chosen talk, with its person; due or not: what was just planned stays in sight. */
	talk = $derived.by(() => talkIn([...desk.people, ...desk.leftToNote], this.#id()));
	/** The chosen refusal or conflict. */
	review = $derived.by(() => {
		const id = this.#id();
		return this.stuck.find((one) => one.id === id);
	});
	/** The chosen note of a colleague. */
	note = $derived.by(() => {
		const id = this.#id();
		return this.notes.find((one) => one.note.id === id);
	});
	/** What is shown beside the lists, by its id. */
	current = $derived.by(() => this.item?.task.id ?? this.#id());
	open = $derived(Boolean(this.item ?? this.person ?? this.talk ?? this.review ?? this.note));
	/** Whoever what is shown is about. */
	about = $derived(
		this.person ?? this.item?.person ?? this.talk?.person ?? this.#personOf(this.note?.note.dossier)
	);

	/** Where a line, or none, is shown beside the lists. */
	hrefOf(id: string | null): string {
		return `/conseil${this.#search()}${id ? `#${id}` : ''}`;
	}

	#personOf(dossier: string | null | undefined): Followed | undefined {
		return desk.people.find((one) => one.dossier.id === dossier);
	}

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
			return void this.#show(next).then(() => this.#keepFocus());
		}
		// The next task comes without an address of its own.
		if (this.#was && this.#was.id !== current) this.#keepFocus();
		this.#was = placeOf(this.rows, current);
	}

	/** What had the focus went away with what was dealt with: the line that is shown now has it. */
	#keepFocus(): void {
		if (isFocusLost()) void focusOnChosen();
	}

	#show(id: string | null): Promise<void> {
		return goto(this.hrefOf(id), {
			replaceState: true,
			noScroll: true,
			keepFocus: true
		});
	}
}
