import type { Envelope } from '#domain/document';
import { reviseMailWords } from '#domain/gestures/structure-card';
import { same } from '#domain/same';
import { device } from '$lib/store/device.svelte';
import { Form } from '$lib/ui/form.svelte';
import { checkWords, valuesOf, wordsIn, type WordsValues } from './words-values';

type Card = Envelope<'structureCard'>;

/** What the mails of one structure begin and end with, being edited: nothing is kept until one says so. */
export class WordsForm {
	readonly form: Form<WordsValues>;
	/** What the form was filled from. */
	#shown: Card;

	constructor(card: Card) {
		this.#shown = card;
		this.form = new Form<WordsValues>(valuesOf(card.body.mailWords), checkWords, 'mails');
	}

	/** As mails would have them; a text that is at fault is not kept, and shown all the same. */
	words = $derived.by(() => wordsIn(this.form.values));
	changed = $derived.by(() => !same(this.words, this.current.body.mailWords ?? {}));

	get current(): Card {
		return device.get('structureCard', this.#shown.id) ?? this.#shown;
	}

	async keep(values: WordsValues): Promise<void> {
		const draft = reviseMailWords(this.current, wordsIn(values), device.gesture());
		await device.save([draft], [this.#shown]);
		this.undo();
	}

	/** Shows what is kept. */
	undo(): void {
		this.#shown = this.current;
		this.form.reset(valuesOf(this.#shown.body.mailWords));
	}
}
