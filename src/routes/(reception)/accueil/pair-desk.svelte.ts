import { doubtAgain, joinPair, tellApart, type Joining } from '#domain/gestures/pairs';
import { device } from '$lib/store/device.svelte';
import { structuresWith } from '../../staff/standing';
import { seenFrom, shownPairs, type ShownPair } from './pairs';

/** People of reception's structures who may be one (D14). */
class PairDesk {
	readonly #all = $derived.by(() => {
		const mine = structuresWith(device.session, 'reception');
		const pairs = device.all('pair').filter(({ structure }) => mine.includes(structure));
		return pairs.length > 0 ? shownPairs(pairs, device.all('dossier')) : [];
	});
	/** Those nobody has decided yet. */
	readonly open = $derived(this.#all.filter(({ pair }) => pair.state === 'open'));

	/** Whoever may be this very person, decided or not. */
	of(dossier: string): ShownPair[] {
		return this.#all.flatMap((one) => seenFrom(dossier, one) ?? []);
	}

	async tellApart({ pair }: ShownPair): Promise<void> {
		await device.save([tellApart(pair, device.gesture())]);
	}

	/** The two of a pair, whatever was decided; undefined when one of them is not here. */
	shown(pair: string | null): ShownPair | undefined {
		return this.#all.find((one) => one.pair.id === pair);
	}

	async join({ pair }: ShownPair, joining: Joining): Promise<void> {
		await device.save([joinPair(pair, joining, device.gesture())]);
	}

	async doubtAgain({ pair }: ShownPair): Promise<void> {
		await device.save([doubtAgain(pair, device.gesture())]);
	}
}

export const pairDesk = new PairDesk();
