import type { Country } from '#domain/country';
import { cardId } from '#domain/ids';
import { device } from '$lib/store/device.svelte';

/** The country a structure stands in; null as long as its card is not here. */
export function homeCountry(structure: string): Country | null {
	return device.get('structureCard', cardId(structure))?.body.country ?? null;
}
