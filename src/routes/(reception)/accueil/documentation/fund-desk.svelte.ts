import { homeOfCard } from '#domain/fund-card';
import { reviseCard, writeCard } from '#domain/gestures/fund';
import { device } from '$lib/store/device.svelte';
import { Fund, offeredCards } from '$lib/tools/documentation/fund.svelte';
import { KeptDesk, type KeptKind } from '../kept/kept-desk.svelte';
import { blankCard, bodyIn, checkCard, type CardValues } from './card-values';

const CARDS: KeptKind<'fundCard', CardValues> = {
	kind: 'fundCard',
	homeOf: homeOfCard,
	blank: blankCard,
	valuesOf: ({ id, body }) => ({ ...structuredClone(body), home: homeOfCard(id) }),
	check: checkCard,
	draft: (values, card, gesture) =>
		card
			? reviseCard(card, bodyIn(values), gesture)
			: writeCard(bodyIn(values), values.home, gesture),
	prefix: 'fiche'
};

/** The fund as reception keeps it (S10, S30): looks, writes, corrects, retires. */
export class FundDesk extends KeptDesk<'fundCard', CardValues> {
	readonly fund = new Fund({ cards: () => (this.retiredOnly ? this.retired : offeredCards()) });
	retiredOnly = $state(false);

	constructor(chosen: () => string | null) {
		super(CARDS, chosen);
	}

	retired = $derived(
		device.all('fundCard').filter(({ id, state }) => state === 'retired' && this.isOurs(id))
	);
}
