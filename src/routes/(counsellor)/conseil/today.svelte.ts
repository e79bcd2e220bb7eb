import { desk } from './desk.svelte';
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
	open = $derived(this.item !== undefined || this.person !== undefined);

	isChosen(id: string): boolean {
		return id === this.item?.task.id || id === this.person?.dossier.id;
	}
}
