import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Envelope } from '#domain/document';
import { indexedStemsOf, indexedWordsOf, stemOf, wordsOf } from './french';

type Card = Envelope<'fundCard'>;

/** What is read of a query: nobody types more, and a pasted page must not stop the phone (TO-11). */
const MOST_CHARS = 200;
const MOST_WORDS = 8;
const LONGEST_WORD = 24;

/** A title says more of a card than its text does, and its own words more than its topic's. */
const WEIGHTS = { title: 5, summary: 3, topic: 2, text: 1 };

/** How words are looked for, one way after the other until something is found. */
const WAYS: readonly SearchOptions[] = [
	{ combineWith: 'AND' },
	{ combineWith: 'AND', fuzzy: slips },
	{ combineWith: 'OR', fuzzy: slips }
];

/** The fund made searchable, in memory, on the device (S30). It is one for all who search, and goes along with the cards. */
export class FundIndex {
	readonly #cards = new Map<string, Card>();
	readonly #index = new MiniSearch({
		fields: Object.keys(WEIGHTS),
		tokenize: indexedWordsOf,
		processTerm: indexedStemsOf,
		searchOptions: { tokenize: wordsOf, processTerm: stemOf }
	});

	/** @param topicWords what may be searched for of a card's topic */
	constructor(readonly topicWords: (card: Card) => string) {}

	/**
	 * Holds these cards from now on: what changed is replaced, what is gone is forgotten.
	 * @param most how many cards it may take in now, so that a large fund stops nothing
	 * @returns how many are left to take in
	 */
	follow(cards: readonly Card[], most = Infinity): number {
		this.#forgetAllBut(new Set(cards));
		const missing = cards.filter((card) => this.#cards.get(card.id) !== card);
		for (const card of missing.slice(0, most)) this.#take(card);
		return Math.max(0, missing.length - most);
	}

	/**
	 * The cards that fit, the best first: every word as it is written; else with a slip, which for a short
	 * word may be quite another word; else as many of them as there are.
	 * @param among the only ones to look through; all of them when it is absent
	 */
	search(query: string, among?: readonly Card[]): Card[] {
		const words = readable(query);
		const meant = among && new Set(among);
		for (const way of WAYS) {
			const found = this.#find(words, way).filter((card) => !meant || meant.has(card));
			if (found.length > 0) return found;
		}
		return [];
	}

	#find(words: string, way: SearchOptions): Card[] {
		const found = this.#index.search(words, { ...way, boost: WEIGHTS, prefix: startsWith });
		return found.flatMap(({ id }) => this.#cards.get(id as string) ?? []);
	}

	#take(card: Card): void {
		const { title, summary, text, places, links } = card.body;
		const more = [text, places, ...links.map((link) => link.title)].join(' ');
		this.#cards.set(card.id, card);
		this.#index.add({ id: card.id, title, summary, text: more, topic: this.topicWords(card) });
	}

	#forgetAllBut(cards: ReadonlySet<Card>): void {
		for (const [id, card] of this.#cards) {
			if (cards.has(card)) continue;
			this.#cards.delete(id);
			this.#index.discard(id);
		}
	}
}

/** Whether anything of a query can be searched for. */
export function isSearch(query: string): boolean {
	return readable(query) !== '';
}

/** From three letters on, a word may still be being typed. */
function startsWith(term: string): boolean {
	return term.length >= 3;
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
