import MiniSearch from 'minisearch';
import type { Envelope } from '#domain/document';
import { term, wordsOf } from './french';

type QuestionSheet = Envelope<'questionSheet'>;

interface Entry {
	id: string;
	question: string;
	otherWords: string;
	answer: string;
}

/** A sheet that may be what somebody asks, the likeliest first. */
export interface Proposal {
	id: string;
	question: string;
}

/** Reformulations proposed at once: as many as one reads at a glance on a phone. */
const MOST = 5;
/** A sheet that is this much less likely than the first is no reformulation of the same question. */
const SHARE = 0.25;
/** How many letters may be wrong, for each letter of a word. */
const FUZZY = 0.2;

/**
 * Published question sheets, found by a question in one's own words: an inflected word finds its stem, a
 * misspelt one its neighbour, the beginning of one the whole (S03). Kept in memory; nothing leaves the server.
 */
export class SheetSearch {
	readonly #index = new MiniSearch<Entry>({
		fields: ['question', 'otherWords', 'answer'],
		tokenize: wordsOf,
		processTerm: term,
		searchOptions: { boost: { question: 3, otherWords: 3 }, fuzzy: FUZZY, prefix: isLong }
	});
	readonly #published = new Map<string, QuestionSheet>();

	/** A sheet as it now stands; one that is not published is forgotten. */
	put(sheet: QuestionSheet): void {
		const { id, state, body } = sheet;
		this.remove(id);
		if (state !== 'current') return;
		const { question, otherWords, answer } = body;
		this.#index.add({ id, question, otherWords: otherWords.join('\n'), answer });
		this.#published.set(id, sheet);
	}

	remove(id: string): void {
		if (this.#published.delete(id)) this.#index.discard(id);
	}

	/** @returns none for a question that no sheet answers: that one is worth telling reception */
	propose(question: string): Proposal[] {
		const found = this.#index.search(question);
		const least = (found[0]?.score ?? 0) * SHARE;
		return found
			.filter(({ score }) => score >= least)
			.slice(0, MOST)
			.map(({ id }) => ({ id, question: this.get(id)?.body.question ?? '' }));
	}

	/** A published sheet; null for any other. */
	get(id: string): QuestionSheet | null {
		return this.#published.get(id) ?? null;
	}

	/** Every published sheet, in no order. */
	all(): QuestionSheet[] {
		return [...this.#published.values()];
	}
}

/** The beginning of a short word is the beginning of too many. */
function isLong(word: string): boolean {
	return word.length > 3;
}
