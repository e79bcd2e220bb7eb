import { perObject } from '#domain/collections';
import type { Envelope } from '#domain/document';
import type { FundTopic } from '#domain/fund-card';
import { device } from '$lib/store/device.svelte';
import { FundIndex, isSearch } from './fund-search';
import { TOPICS } from './fund-words';

type Card = Envelope<'fundCard'>;

/** The cards that are offered, by title. A list of the device is replaced when it changes: so is this. */
const offeredOf = perObject((all: Card[]) =>
	all
		.filter((card) => card.state === 'current')
		.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'))
);

/** Made when somebody first searches. */
const indexOf = perObject(
	(cards: Card[]) => new FundIndex(cards, ({ body }) => TOPICS[body.topic].words())
);

/** The fund as one person browses it: words, a topic, and the cards that fit. */
export class Fund {
	query = $state('');
	topic = $state<FundTopic | null>(null);

	offered = $derived(offeredOf(device.all('fundCard')));
	found = $derived.by(() => {
		const cards = isSearch(this.query) ? indexOf(this.offered).search(this.query) : this.offered;
		return this.topic ? cards.filter((card) => card.body.topic === this.topic) : cards;
	});

	constructor(topic: FundTopic | null = null, query = '') {
		this.topic = topic;
		this.query = query;
	}

	/** A second press takes the choice back. */
	choose(topic: FundTopic): void {
		this.topic = this.topic === topic ? null : topic;
	}

	all(): void {
		this.query = '';
		this.topic = null;
	}
}
