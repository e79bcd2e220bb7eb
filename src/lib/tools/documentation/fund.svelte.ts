import { perObject } from '#domain/collections';
import type { Envelope } from '#domain/document';
import type { FundTopic } from '#domain/fund-card';
import { device } from '$lib/store/device.svelte';
import { FundIndex } from './fund-search';
import { topicWords } from './fund-words';
import { KeptIndex } from './kept-index.svelte';
import { isSearch } from './word-index';

type Card = Envelope<'fundCard'>;

/** The cards that are offered, by title. A list of the device is replaced when it changes: so is this. */
const offeredOf = perObject((all: Card[]) =>
	all
		.filter((card) => card.state === 'current')
		.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'))
);

export const offeredCards = (): readonly Card[] => offeredOf(device.all('fundCard'));

const kept = new KeptIndex(new FundIndex(topicWords), () => device.all('fundCard'));

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
	complete = $derived(kept.now.complete);
	found = $derived.by(() => {
		const { query } = this;
		const cards = isSearch(query) ? kept.now.index.search(query, this.cards) : this.cards;
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
