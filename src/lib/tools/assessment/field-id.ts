import type { Item } from './test-definition';

/** The id of an item's field on the page, for labels and for the list of what is missing. */
export function fieldId({ id }: Pick<Item, 'id'>): string {
	return `item-${id}`;
}
