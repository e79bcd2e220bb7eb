import type { Envelope } from '#domain/document';
import { homeOfCard } from '#domain/fund-card';
import { restoreCard, retireCard, reviseCard, writeCard } from '#domain/gestures/fund';
import { device } from '$lib/store/device.svelte';
import { Fund, offeredCards } from '$lib/tools/documentation/fund.svelte';
import { Form } from '$lib/ui/form.svelte';
import { structuresWith } from '../../../staff/standing';
import { today } from '$lib/store/today';
import { blankCard, bodyIn, checkCard, type CardValues } from './card-values';

type Card = Envelope<'fundCard'>;

/** A card being written: a new one, or another text for one that is there. */
export class CardWriting {
	readonly form: Form<CardValues>;
	readonly #before: string;

	/** @param homes the structures of which the writer is reception */
	constructor(
		readonly card: Card | null,
		readonly homes: readonly string[]
	) {
		const values = card
			? { ...structuredClone(card.body), home: homeOfCard(card.id) }
			: blankCard(today(), homes.length === 1 ? (homes[0] ?? '') : '');
		this.#before = JSON.stringify(values);
		this.form = new Form<CardValues>(values, (typed) => checkCard(typed, today()), 'fiche');
	}

	/** Whether something stands in the form that is nowhere else. */
	get touched(): boolean {
		return JSON.stringify(this.form.values) !== this.#before;
	}
}

/** The fund as reception keeps it (S10, S30): looks, writes, corrects, retires. */
export class FundDesk {
	readonly fund = new Fund({ cards: () => (this.retiredOnly ? this.retired : offeredCards()) });
	writing = $state.raw<CardWriting | null>(null);
	retiredOnly = $state(false);
	readonly #chosen: () => string | null;

	constructor(chosen: () => string | null) {
		this.#chosen = chosen;
	}

	structures = $derived(structuresWith(device.session, 'reception'));
	chosen = $derived.by(() => device.get('fundCard', this.#chosen()));
	/** Another structure's card is that structure's to keep. */
	editable = $derived(!!this.chosen && this.structures.includes(homeOfCard(this.chosen.id)));
	retired = $derived(
		device
			.all('fundCard')
			.filter((card) => card.state === 'retired' && this.structures.includes(homeOfCard(card.id)))
	);

	begin(card: Card | null = null): void {
		this.writing = new CardWriting(card, this.structures);
	}

	leave(): void {
		this.writing = null;
	}

	/** @returns the card's id */
	async keep(values: CardValues): Promise<string> {
		const { card } = this.writing ?? { card: null };
		const body = bodyIn(values);
		const draft = card
			? reviseCard(card, body, device.gesture())
			: writeCard(body, values.home, device.gesture());
		await device.save([draft], card ? [card] : []);
		this.leave();
		return draft.id;
	}

	async retire(): Promise<void> {
		if (this.chosen) await device.save([retireCard(this.chosen, device.gesture())]);
	}

	async restore(): Promise<void> {
		if (this.chosen) await device.save([restoreCard(this.chosen, device.gesture())]);
	}
}
