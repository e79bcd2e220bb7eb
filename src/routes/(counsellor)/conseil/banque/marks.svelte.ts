import { improvementOf } from '#domain/improvement';
import { unreadRemarks } from '#domain/template-remark';
import { tornAmong } from '#domain/twin';
import { device } from '$lib/store/device.svelte';
import { mayEdit } from './bank-filter';

/** What a line of the list says beside its title, for whoever can do something about it. */
export type Mark = 'torn' | 'remarks' | 'better' | null;

/** Templates with two versions, one’s own of which colleagues have said something new, and one's own copies whose parent has changed. */
export class BankMarks {
	readonly #torn = $derived(tornAmong(device.all('template')));
	readonly #better = $derived.by(() => {
		const copies = device
			.all('template')
			.filter((one) => one.body.parent && mayEdit(one, device.session))
			.filter((one) => improvementOf(one, device.get('template', one.body.parent?.id ?? null)));
		return copies.map(({ id }) => id);
	});

	readonly #remarked = $derived.by(() => {
		const remarks = device.all('templateRemark');
		const about = remarks.map(({ body }) => body.template);
		const reader = device.session?.user ?? '';
		return device
			.all('template')
			.filter((one) => about.includes(one.id) && mayEdit(one, device.session))
			.filter((one) => unreadRemarks(one, remarks, reader).length > 0)
			.map(({ id }) => id);
	});

	of(id: string): Mark {
		if (this.#torn.has(id)) return 'torn';
		if (this.#remarked.includes(id)) return 'remarks';
		return this.#better.includes(id) ? 'better' : null;
	}
}
