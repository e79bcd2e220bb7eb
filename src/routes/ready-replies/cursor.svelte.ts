import { insertedAt, type Inserted } from '#domain/ready-words';

/** Where somebody was writing in a text, after the focus has gone to what is to be put in there. */
export class Cursor {
	element = $state<HTMLTextAreaElement>();
	#visited = false;
	#caret = 0;

	/** Remembers that the cursor was set; until then one writes at the end. */
	visit(): void {
		this.#visited = true;
	}

	/** A block of its own, for `insertedAt`. @returns the text with the words in it */
	insert(typed: string, words: string): string {
		return this.#kept(insertedAt(typed, words, this.#place()));
	}

	/** A single word, in the middle of a sentence. */
	put(typed: string, word: string): string {
		const place = this.#place() ?? typed.length;
		const text = typed.slice(0, place) + word + typed.slice(place);
		return this.#kept({ text, caret: place + word.length });
	}

	/** Gives the focus back, right behind what was put in. */
	goOn(): void {
		this.element?.focus();
		this.element?.setSelectionRange(this.#caret, this.#caret);
	}

	/** Behind a selection, never in its place. */
	#place(): number | null {
		return this.#visited ? (this.element?.selectionEnd ?? null) : null;
	}

	#kept({ text, caret }: Inserted): string {
		this.#caret = caret;
		this.#visited = true;
		return text;
	}
}
