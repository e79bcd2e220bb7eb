import {
	askComplement,
	assignCounsellor,
	endRequest,
	tickCriteria
} from '#domain/gestures/requests';
import { cardId, settingsId } from '#domain/ids';
import { device } from '$lib/store/device.svelte';
import { clock } from '$lib/store/clock.svelte';
import { fillingOf } from '../../ready-replies/offered';
import { counsellorsOf } from '../../staff/counsellors';
import { structuresWith } from '../../staff/standing';
import { QUEUE_FILTERS, queueOf, type QueueFilter, type Waiting } from './queue';

/** How a request may end without a counsellor (D01). */
export type Ending = Parameters<typeof endRequest>[1];

/** Reception's desk: the queue, and what can be done with a request. */
export class ReceptionDesk {
	filter = $state<QueueFilter>('received');
	readonly #chosen: () => string | null;

	constructor(chosen: () => string | null) {
		this.#chosen = chosen;
	}

	queue = $derived.by(() =>
		queueOf(
			device.all('request'),
			device.all('dossier'),
			structuresWith(device.session, 'reception'),
			clock.now
		)
	);
	item: Waiting | undefined = $derived.by(() =>
		QUEUE_FILTERS.flatMap((filter) => this.queue[filter]).find(
			(one) => one.request.id === this.#chosen()
		)
	);
	structure = $derived(this.item?.request.structure ?? '');
	settings = $derived(device.get('structureSettings', settingsId(this.structure))?.body);
	/** What a ready reply is filled in with. */
	filling = $derived(
		fillingOf({
			card: device.get('structureCard', cardId(this.structure)),
			dossier: this.item?.dossier,
			session: device.session
		})
	);
	counsellors = $derived(counsellorsOf(this.structure, device.all('staff'), device.all('dossier')));

	async ask(reason: string): Promise<void> {
		if (this.item) await device.save(askComplement(this.item.request, reason, device.gesture()));
	}

	async assign(counsellor: { id: string; name: string }): Promise<void> {
		if (!this.item?.dossier) return;
		const { dossier, request } = this.item;
		await device.save(assignCounsellor(dossier, request, counsellor, device.gesture()));
	}

	async end(ending: Ending, text: string, to: { id: string | null; name: string } | null) {
		if (!this.item) return;
		const outcome = { text, to: to?.id ?? null, toName: to?.name ?? null };
		await device.save(endRequest(this.item.request, ending, outcome, device.gesture()));
	}

	async tick(criterion: string, met: boolean): Promise<void> {
		if (!this.item) return;
		const others = this.item.request.body.criteria.filter((one) => one !== criterion);
		const criteria = met ? [...others, criterion] : others;
		await device.save(tickCriteria(this.item.request, criteria, device.gesture()));
	}
}
