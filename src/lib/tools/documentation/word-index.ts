import MiniSearch, { type SearchOptions } from 'minisearch';
import { indexedStemsOf, indexedWordsOf, stemOf, wordsOf } from './french';

/** What is read of a query: nobody types more, and a pasted page must not stop the phone (TO-11). */
const MOST_CHARS = 200;
const MOST_WORDS = 8;
const LONGEST_WORD = 24;

/** How words are looked for, one way after the other until something is found. */
const WAYS: readonly SearchOptions[] = [
	{ combineWith: 'AND' },
	{ combineWith: 'AND', fuzzy: slips },
	{ combineWith: 'OR', fuzzy: slips }
];

/** Documents made searchable, in memory, on the device. It is one for all who search, and goes along with them. */
export class WordIndex<Doc extends { id: string }, Field extends string = string> {
	readonly #docs = new Map<string, Doc>();
	readonly #index: MiniSearch;

	/**
	 * @param weights how much each text says of a document
	 * @param textsOf by what it may be found
	 */
	constructor(
		readonly weights: Record<Field, number>,
		readonly textsOf: (doc: Doc) => Record<Field, string>
	) {
		this.#index = new MiniSearch({
			fields: Object.keys(weights),
			tokenize: indexedWordsOf,
			processTerm: indexedStemsOf,
			searchOptions: { tokenize: wordsOf, processTerm: stemOf }
		});
	}

	/**
	 * Holds these documents from now on: what changed is replaced, what is gone is forgotten.
	 * @param most how many it may take in now, so that many of them stop nothing
	 * @returns how many are left to take in
	 */
	follow(docs: readonly Doc[], most = Infinity): number {
		this.#forgetAllBut(new Set(docs));
		const missing = docs.filter((doc) => this.#docs.get(doc.id) !== doc);
		for (const doc of missing.slice(0, most)) this.#take(doc);
		return Math.max(0, missing.length - most);
	}

	/**
	 * Those that fit, the best first: every word as it is written; else with a slip, which for a short
	 * word may be quite another word; else as many of them as there are.
	 * @param among the only ones to look through; all of them when it is absent
	 */
	search(query: string, among?: readonly Doc[]): Doc[] {
		const words = readable(query);
		const meant = among && new Set(among);
		for (const way of WAYS) {
			const found = this.#find(words, way).filter((doc) => !meant || meant.has(doc));
			if (found.length > 0) return found;
		}
		return [];
	}

	#find(words: string, way: SearchOptions): Doc[] {
		const found = this.#index.search(words, { ...way, boost: this.weights, prefix: startsWith });
		return found.flatMap(({ id }) => this.#docs.get(id as string) ?? []);
	}

	#take(doc: Doc): void {
		this.#docs.set(doc.id, doc);
		this.#index.add({ id: doc.id, ...this.textsOf(doc) });
	}

	#forgetAllBut(docs: ReadonlySet<Doc>): void {
		for (const [id, doc] of this.#docs) {
			if (docs.has(doc)) continue;
			this.#docs.delete(id);
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
