import MiniSearch from 'minisearch';
import type { Envelope } from '#domain/document';
import { stemOf, wordsOf } from './french';

type Card = Envelope<'fundCard'>;

/** What is read of a query: nobody types more, and a pasted page must not stop the phone (TO-11). */
const MOST_CHARS = 200;
const MOST_WORDS = 8;
const LONGEST_WORD = 24;

/** A title says more of a card than its text does. */
const WEIGHTS = { title: 5, topic: 3, summary: 3, text: 1 };

/** The fund made searchable, in memory: some dozens of cards take a few milliseconds, on the device (S30). */
export class FundIndex {
	readonly #cards: ReadonlyMap<string, Card>;
	readonly #index = new MiniSearch({
		fields: Object.keys(WEIGHTS),
		tokenize: wordsOf,
		processTerm: stemOf
	});

	/** @param topicWords what a topic is called, which one may search for as well */
	constructor(cards: readonly Card[], topicWords: (card: Card) => string) {
		this.#cards = new Map(cards.map((card) => [card.id, card]));
		this.#index.addAll(
			cards.map((card) => {
				const { title, summary, text, places, links } = card.body;
				const more = [text, places, ...links.map((link) => link.title)].join(' ');
				return { id: card.id, title, summary, text: more, topic: topicWords(card) };
			})
		);
	}

	/** The cards that fit, the best first: every word, or as many as there are when no card has them all. */
	search(query: string): Card[] {
		const words = readable(query);
		const all = this.#find(words, 'AND');
		return all.length > 0 ? all : this.#find(words, 'OR');
	}

	#find(words: string, combineWith: 'AND' | 'OR'): Card[] {
		const found = this.#index.search(words, {
			combineWith,
			boost: WEIGHTS,
			prefix: (term) => term.length >= 3,
			fuzzy: slips
		});
		return found.flatMap(({ id }) => this.#cards.get(id as string) ?? []);
	}
}

/** Whether anything of a query can be searched for. */
export function isSearch(query: string): boolean {
	return readable(query) !== '';
}

/** How many letters of a word may be wrong. */
function slips(term: string): number {
	if (term.length < 4) return 0;
	return term.length < 8 ? 1 : 2;
}

function readable(query: string): string {
	const words = wordsOf(query.slice(0, MOST_CHARS)).filter((word) => stemOf(word) !== null);
	return words
		.slice(0, MOST_WORDS)
		.map((word) => word.slice(0, LONGEST_WORD))
		.join(' ');
}
