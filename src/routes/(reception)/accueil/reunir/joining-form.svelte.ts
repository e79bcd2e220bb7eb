import { goto } from '$app/navigation';
import type { TakenField } from '#domain/joined';
import { pairDesk } from '../pair-desk.svelte';
import type { ShownPair } from '../pairs';
import { proposedKeeper, rowsOf, takenIn, type Row } from './choices';

/** What reception chooses before two dossiers become one person’s: which stays, and whose word, detail by detail. */
export class JoiningForm {
	readonly #shown: () => ShownPair;
	#keeps = $state<string | null>(null);
	/** By field, the dossier whose word was chosen. */
	readonly #chosen = $state<Partial<Record<TakenField, string>>>({});

	constructor(shown: () => ShownPair) {
		this.#shown = shown;
	}

	readonly shown = $derived.by(() => this.#shown());
	readonly keeps = $derived(this.#keeps ?? proposedKeeper(this.shown.one, this.shown.other).id);
	readonly rows = $derived(rowsOf(this.shown.one, this.shown.other, this.keeps));
	/** Whether an address may lead to one of them: then its person is asked in her space. */
	readonly asks = $derived(
		[this.shown.one, this.shown.other].some(({ body }) => Boolean(body.person.email))
	);

	/** The one that stays has no address, though the other has: what goes on there is told to nobody by mail. */
	readonly untold = $derived(
		this.asks &&
			[this.shown.one, this.shown.other].some(
				({ id, body }) => id === this.keeps && !body.person.email
			)
	);

	keep(dossier: string): void {
		this.#keeps = dossier;
	}

	chosen({ field, proposed }: Row): string {
		return this.#chosen[field] ?? proposed;
	}

	choose(field: TakenField, dossier: string): void {
		this.#chosen[field] = dossier;
	}

	async join(): Promise<void> {
		const { keeps } = this;
		const take = takenIn(this.rows, this.#chosen, keeps);
		await pairDesk.join(this.shown, { keeps, take });
		await goto(`/accueil/personnes#${keeps}`);
	}
}
