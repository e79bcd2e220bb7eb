import type { Envelope } from '#domain/document';
import { assignCounsellor, removeCounsellor } from '#domain/gestures/requests';
import { device } from '$lib/store/device.svelte';
import { counsellorsOf } from '../../../staff/counsellors';
import { structuresWith } from '../../../staff/standing';
import { isEnded } from '../queue';
import { foundAmong } from './found-among';

/** People of the structure, by identity only: reception reads no traces. */
export class People {
	query = $state('');
	readonly #chosen: () => string | null;

	constructor(chosen: () => string | null) {
		this.#chosen = chosen;
	}

	all = $derived.by(() => {
		const structures = structuresWith(device.session, 'reception');
		return device
			.all('dossier')
			.filter((one) => structures.includes(one.structure))
			.sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'fr'));
	});
	found = $derived(foundAmong(this.all, this.query));
	chosen = $derived.by(() => this.all.find((one) => one.id === this.#chosen()));
	requests = $derived(device.all('request').filter((one) => one.dossier === this.chosen?.id));
	counsellors = $derived(
		counsellorsOf(this.chosen?.structure ?? '', device.all('staff'), device.all('dossier'))
	);

	async assign(counsellor: { id: string; name: string }): Promise<void> {
		if (!this.chosen) return;
		const open = this.requests.find((one) => !isEnded(one)) ?? null;
		await device.save(assignCounsellor(this.chosen, open, counsellor, device.gesture()));
	}

	async endAssignment(): Promise<void> {
		if (this.chosen) await device.save(removeCounsellor(this.chosen, device.gesture()));
	}
}

function sortKey({ body: { person } }: Envelope<'dossier'>): string {
	return `${person.surname} ${person.firstName}`;
}
