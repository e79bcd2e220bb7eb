import { perObject } from '#domain/collections';
import type { Envelope } from '#domain/document';
import type { FundTopic } from '#domain/fund-card';
import { device } from '$lib/store/device.svelte';
import { FundIndex, isSearch } from './fund-search';
import { topicWords } from './fund-words';

type Card = Envelope<'fundCard'>;

/** The cards that are offered, by title. A list of the device is replaced when it changes: so is this. */
const offeredOf = perObject((all: Card[]) =>
	all
		.filter((card) => card.state === 'current')
		.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'))
);

export const offeredCards = (): readonly Card[] => offeredOf(device.all('fundCard'));

const index = new FundIndex(topicWords);
/**
 * Cards taken in at a time, so that a large fund is made searchable while one reads: 2,000 of them took 1.2
 * to 1.7 s on two shared cores, in turns of some 11 ms; one that changes takes 1 to 4 ms.
 */
const AT_ONCE = 20;
let turn = $state(0);

/** The index of what the device holds. Reading it goes on with what is left of it, a little at a time. */
const indexed = $derived.by(() => {
	const next = turn + 1;
	const left = index.follow(device.all('fundCard'), AT_ONCE);
	if (left > 0) setTimeout(() => (turn = next));
	return { index, complete: left === 0 };
});

interface Start {
	/** Those to look through; all that are offered, unless others are meant. */
	cards?: () => readonly Card[];
	topic?: FundTopic | null;
	query?: string;
}

/** The fund as one person browses it: words, a topic, and the cards that fit. */
export class Fund {
	query = $state('');
	topic = $state<FundTopic | null>(null);
	readonly #cards: () => readonly Card[];

	constructor({ cards = offeredCards, topic = null, query = '' }: Start = {}) {
		this.#cards = cards;
		this.topic = topic;
		this.query = query;
	}

	cards = $derived.by(() => this.#cards());
	/** Whether all of them can be found by words already. */
	complete = $derived(indexed.complete);
	found = $derived.by(() => {
		const { query } = this;
		const cards = isSearch(query) ? indexed.index.search(query, this.cards) : this.cards;
		return this.topic ? cards.filter((card) => card.body.topic === this.topic) : cards;
	});

	/** A second press takes the choice back. */
	choose(topic: FundTopic): void {
		this.topic = this.topic === topic ? null : topic;
	}

	all(): void {
		this.query = '';
		this.topic = null;
	}
}
