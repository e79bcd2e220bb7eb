import type { Envelope } from '#domain/document';
import { reviseStructureCard } from '#domain/gestures/structure-card';
import { same } from '#domain/same';
import { device } from '$lib/store/device.svelte';
import { Form } from '$lib/ui/form.svelte';
import { MAX_STRETCHES, checkCard, detailsIn, valuesOf, type CardValues } from './card-values';
import type { LogoPicture } from './small-logo';

type Card = Envelope<'structureCard'>;

/** One structure's card being edited: nothing is kept until one says so. */
export class CardForm {
	readonly form: Form<CardValues>;
	/** What the form was filled from. */
	#shown: Card;

	constructor(card: Card) {
		this.#shown = card;
		this.form = new Form<CardValues>(valuesOf(card), checkCard, 'structure');
	}

	/** The card as people would see it. */
	body = $derived.by(() => ({ ...this.#shown.body, ...detailsIn(this.form.values) }));
	changed = $derived.by(
		() => !same(detailsIn(this.form.values), detailsIn(valuesOf(this.current)))
	);

	get current(): Card {
		return device.get('structureCard', this.#shown.id) ?? this.#shown;
	}

	async keep(values: CardValues): Promise<void> {
		const draft = reviseStructureCard(this.current, detailsIn(values), device.gesture());
		await device.save([draft], [this.#shown]);
		this.undo();
	}

	/** Shows what is kept. */
	undo(): void {
		this.#shown = this.current;
		this.form.reset(valuesOf(this.#shown));
	}

	/** Another logo, or none; what is read in its place stays, and begins with the structure’s name. */
	putLogo(picture: LogoPicture | null): void {
		const { values } = this.form;
		values.logo = picture;
		values.logoAlt ||= picture ? this.#shown.body.name : '';
	}

	/** Another stretch of a day: the morning, then the afternoon. */
	addStretch(index: number): void {
		const day = this.form.values.week[index];
		if (!day || day.length >= MAX_STRETCHES) return;
		day.push(day.length === 0 ? { from: '09:00', to: '12:00' } : { from: '13:30', to: '17:00' });
	}

	/** Monday’s hours on the four days after it. */
	copyMonday(): void {
		const [monday = []] = this.form.values.week;
		for (let index = 1; index <= 4; index++) {
			this.form.values.week[index] = monday.map((one) => ({ ...one }));
		}
	}
}
