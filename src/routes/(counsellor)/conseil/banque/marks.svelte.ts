import { improvementOf } from '#domain/improvement';
import { tornAmong } from '#domain/twin';
import { device } from '$lib/store/device.svelte';
import { teamsIn } from '../../../staff/standing';
import { mayEdit } from './bank-filter';

/** What a line of the list says beside its title, for whoever can do something about it. */
export type Mark = 'torn' | 'better' | null;

/** Templates with two versions, and one's own copies whose parent has changed. */
export class BankMarks {
	readonly #torn = $derived(tornAmong(device.all('template')));
	readonly #better = $derived.by(() => {
		const user = device.session?.user ?? '';
		const copies = device
			.all('template')
			.filter(
				(one) => one.body.parent && mayEdit(one, user, teamsIn(device.session, one.body.home))
			)
			.filter((one) => improvementOf(one, device.get('template', one.body.parent?.id ?? null)));
		return copies.map(({ id }) => id);
	});

	of(id: string): Mark {
		if (this.#torn.has(id)) return 'torn';
		return this.#better.includes(id) ? 'better' : null;
	}
}
