import type { Envelope } from '#domain/document';
import { cardIdOf } from '#domain/entry-card';
import { issueCard, revokeCard } from '#domain/gestures/entry-cards';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { freshCode, hashOfCode, numberOf } from '$lib/store/entry-code';
import { isPast, lastDayFrom } from './card-days';

/** What stands on the paper; it is kept nowhere, and gone once the card was handed over. */
export interface Handed {
	code: string;
	number: string;
	until: string;
}

/** How the code of somebody without an address stands. */
export type CardStanding = 'none' | 'waiting' | 'issued' | 'expired' | 'used' | 'revoked';

/** The code by which somebody without an address comes in (D02), as reception hands it over. */
export class AccessCard {
	handed = $state.raw<Handed | null>(null);
	readonly #dossier: () => Envelope<'dossier'>;

	constructor(dossier: () => Envelope<'dossier'>) {
		this.#dossier = dossier;
	}

	card = $derived.by(() => device.get('entryCard', cardIdOf(this.#dossier().id)));
	standing: CardStanding = $derived.by(() => {
		if (!this.card) return 'none';
		if (this.card.state !== 'issued') return this.card.state;
		if (isPast(this.card.body.until, clock.now)) return 'expired';
		// It lets in once the server has it, and the dossier with it.
		return device.recordState(this.card.id) === 'received' ? 'issued' : 'waiting';
	});

	/** A new code, which ends the one before. Made here, without a network too. */
	async issue(): Promise<void> {
		const { id, structure, body } = this.#dossier();
		const [code, until] = [freshCode(), lastDayFrom(clock.read())];
		const card = { dossier: id, hash: await hashOfCode(code), until };
		await device.save([issueCard(this.card, structure, card, device.gesture())]);
		this.handed = { code, number: await numberOf(body.consultant), until };
	}

	async revoke(): Promise<void> {
		if (this.card) await device.save([revokeCard(this.card, device.gesture())]);
		this.handed = null;
	}
}
