import { MAX_QUESTION_CHARS } from '#domain/limits';
import type { PublicSheet } from '#protocol/first-contact';
import { m } from '$lib/i18n/paraglide/messages';
import {
	proposalsFor,
	publicSheet,
	tellUnanswered,
	type Proposal
} from '$lib/store/first-contact-api';
import { Form, type Errors } from '$lib/ui/form.svelte';
import { Once } from '$lib/ui/once.svelte';
import { failureOf } from '../../error-words';
import { Seen } from '../seen.svelte';
import { keepQuestion, keptQuestion } from './question-kept';

/** What stands below the question: nothing yet, reformulations, the sheet that was chosen, or that there is none. */
type View =
	| { is: 'question' }
	| { is: 'proposals'; proposals: readonly Proposal[] }
	| { is: 'sheet'; sheet: PublicSheet; proposals: readonly Proposal[] }
	| { is: 'vain' };

/** Longer than the server wants between the first time and the second. */
const ONCE_MORE_MS = 1_500;

type Values = { question: string };

/** A question in one's own words, and the way from it to an answer or to somebody (S03). */
export class Asking {
	readonly form = new Form<Values>({ question: keptQuestion(sessionStorage) }, questionErrors);
	view = $state.raw<View>({ is: 'question' });
	failure = $state.raw<unknown>(null);
	readonly once = new Once();
	/** The words that were sent, trimmed: those of the field may have been changed since. */
	#asked = '';
	#proposed: string[] = [];
	readonly seen = new Seen();
	/** Reception has not got the question: the server asks once more. */
	doubted = $state(false);

	/** Whatever is in the field is what the request begins with. */
	get question(): string {
		return this.form.values.question;
	}

	keep(): void {
		keepQuestion(sessionStorage, this.question);
	}

	/** @returns whether there is something new to read */
	async ask(): Promise<boolean> {
		if (!this.form.validate()) return false;
		return this.#attempt(async () => {
			this.#asked = this.question.trim();
			const proposals = await proposalsFor(this.#asked);
			if (proposals.length === 0) return this.#inVain([]);
			this.view = { is: 'proposals', proposals };
		});
	}

	async choose(id: string): Promise<boolean> {
		const proposals = this.#proposals;
		return this.#attempt(async () => {
			this.view = { is: 'sheet', sheet: await publicSheet(id), proposals };
		});
	}

	none(): void {
		this.#inVain(this.#proposals.map(({ id }) => id));
	}

	/** Reception is told in passing: whoever asks goes on, whether it was heard or not. */
	async tell(): Promise<void> {
		const told = { question: this.#asked, proposed: this.#proposed };
		const again = await tellUnanswered({ ...told, guard: this.seen.guard }).catch(() => null);
		this.seen.askedAgain(again);
		// Only a full trap is the person's to explain: that she was quick is told once more by itself.
		this.doubted = again !== null && this.seen.trap !== '';
		if (again !== null && !this.doubted) setTimeout(() => void this.tell(), ONCE_MORE_MS);
	}

	back(): void {
		this.failure = null;
		this.view = { is: 'proposals', proposals: this.#proposals };
	}

	get #proposals(): readonly Proposal[] {
		return 'proposals' in this.view ? this.view.proposals : [];
	}

	#inVain(proposed: string[]): void {
		this.view = { is: 'vain' };
		this.#proposed = proposed;
		void this.tell();
	}

	async #attempt(work: () => Promise<void>): Promise<boolean> {
		return (
			(await this.once.run(async () => {
				this.failure = null;
				try {
					await work();
					return true;
				} catch (error) {
					this.failure = error;
					return false;
				}
			})) ?? false
		);
	}

	/** The line is cut, as far as one can tell. */
	get cut(): boolean {
		return this.failure !== null && failureOf(this.failure) === 'offline';
	}
}

function questionErrors({ question }: Values): Errors<Values> {
	if (!question.trim()) return { question: m.public_ask_missing() };
	return question.length > MAX_QUESTION_CHARS ? { question: m.public_ask_long() } : {};
}
