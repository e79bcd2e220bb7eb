import { cardId } from '#domain/ids';
import { device } from '$lib/store/device.svelte';

/** The name of a structure, as its card says it. */
export function structureName(structure: string): string {
	return device.get('structureCard', cardId(structure))?.body.name ?? structure;
}
