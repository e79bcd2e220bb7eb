import type { Envelope } from '#domain/document';
import { WordIndex } from './word-index';

type Card = Envelope<'fundCard'>;

/** A title says more of a card than its text does, and its own words more than its topic's. */
const WEIGHTS = { title: 5, summary: 3, topic: 2, text: 1 };

/** The fund made searchable (S30). */
export class FundIndex extends WordIndex<Card> {
	/** @param topicWords what may be searched for of a card's topic */
	constructor(topicWords: (card: Card) => string) {
		super(WEIGHTS, (card) => {
			const { title, summary, text, places, links } = card.body;
			const more = [text, places, ...links.map((link) => link.title)].join(' ');
			return { title, summary, text: more, topic: topicWords(card) };
		});
	}
}
