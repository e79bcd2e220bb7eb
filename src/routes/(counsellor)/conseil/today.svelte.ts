import { desk } from './desk.svelte';
import { talkIn } from './interviews-due';
import { Bench } from './supervision/bench.svelte';

/** The page of the day: the lists, and beside them what is chosen in one. */
export class Today {
	readonly #id: () => string | null;
	/** Tasks are judged here as on the supervision desk: the next one comes by itself. */
	readonly bench = new Bench();

	constructor(id: () => string | null) {
		this.#id = id;
	}

	/** The chosen task, then the next ones as long as there are any. */
	item = $derived.by(() => (this.#id()?.startsWith('task:') ? this.bench.item : undefined));
	/** The chosen person, for whom something is to be found. */
	person = $derived.by(() => {
		const id = this.#id();
		return desk.people.find((one) => one.dossier.id === id);
	});
	/** The chosen talk, with its person; due or not: what was just planned stays in sight. */
	talk = $derived.by(() => talkIn(desk.people, this.#id()));
	open = $derived(Boolean(this.item ?? this.person ?? this.talk));

	isChosen(id: string): boolean {
		return [this.item?.task.id, this.person?.dossier.id, this.talk?.interview.id].includes(id);
	}
}
