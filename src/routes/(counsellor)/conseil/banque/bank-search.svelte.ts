import { device } from '$lib/store/device.svelte';
import { EVERYTHING, facetsOf, findTemplates, type BankQuery, type Filter } from './bank-filter';
import { facetChoices, facetWords } from './facet-words';

/** What somebody looks for in the bank, and what is found on this device. */
export class BankSearch {
	query = $state<BankQuery>({ ...EVERYTHING });
	readonly all = $derived(device.all('template'));
	readonly found = $derived(findTemplates(this.all, this.query, user()));
	readonly #kinds = $derived(facetsOf(this.all, this.query, 'kind', user()));

	/** How many of one kind would be found; of every kind for an empty one. */
	countOf(kind: string): number {
		const counted = this.#kinds.filter(({ value }) => !kind || value === kind);
		return counted.reduce((sum, one) => sum + one.count, 0);
	}

	choices(filter: Filter): { value: string; label: string }[] {
		return facetChoices(filter, facetsOf(this.all, this.query, filter, user()), this.all);
	}

	/** What is chosen of a filter, in words. */
	words(filter: Filter): string {
		return facetWords(filter, this.query[filter], this.all);
	}

	/** Shows everything again. */
	clear(): void {
		this.query = { ...EVERYTHING };
	}
}

function user(): string {
	return device.session?.user ?? '';
}
