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
/** Some milliseconds' work on a small phone, so that a large fund is made searchable while one reads. */
const AT_ONCE = 20;
let turn = $state(0);

/** The index of what the device holds. Reading it goes on with what is left of it, a little at a time. */
const indexed = $derived.by(() => {
	const left = index.follow(device.all('fundCard'), AT_ONCE);
	if (turn >= 0 && left > 0) setTimeout(() => turn++);
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
		const cards = isSearch(this.query) ? this.#searched() : this.cards;
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

	#searched(): Card[] {
		const among = new Set(this.cards);
		return indexed.index.search(this.query).filter((card) => among.has(card));
	}
}
