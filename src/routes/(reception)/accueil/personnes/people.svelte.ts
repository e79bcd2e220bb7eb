import type { Envelope } from '#domain/document';
import { assignCounsellor, removeCounsellor } from '#domain/gestures/requests';
import { fullName } from '#domain/full-name';
import { isAside } from '#domain/joining';
import { phoneWords } from '#domain/phone';
import { device } from '$lib/store/device.svelte';
import { counsellorsOf } from '../../../staff/counsellors';
import { matches } from '../../../staff/search-text';
import { structuresWith } from '../../../staff/standing';
import { isEnded } from '../queue';

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
	/** Of two that are one person’s, the one that stays alone, as long as it is here; found by what either says. */
	found = $derived.by(() => {
		const asides = this.all.filter((one) => isAside(one) && device.get('dossier', otherOf(one)));
		const beside = new Map(asides.map((one) => [otherOf(one), searchedText(one)]));
		return this.all.filter((one) => {
			const text = `${searchedText(one)} ${beside.get(one.id) ?? ''}`;
			return !asides.includes(one) && matches(text, this.query);
		});
	});
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

function otherOf({ body }: Envelope<'dossier'>): string | undefined {
	return body.joined?.other;
}

function sortKey({ body: { person } }: Envelope<'dossier'>): string {
	return `${person.surname} ${person.firstName}`;
}

function searchedText({ body: { person } }: Envelope<'dossier'>): string {
	return [fullName(person), person.email, phoneWords(person.phone ?? ''), person.birthDate]
		.filter(Boolean)
		.join(' ');
}
