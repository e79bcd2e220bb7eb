import { answerTo, type Given } from './answers';
import type { Item, TestDefinition } from './test-definition';

/** The items as they are shown, some at a time. */
export function partsOf({ items, partSize }: TestDefinition): Item[][] {
	const count = Math.ceil(items.length / partSize);
	return Array.from({ length: count }, (_, part) =>
		items.slice(part * partSize, (part + 1) * partSize)
	);
}

/** The part in which an item stands, from 0; 0 for one that is not in the test. */
export function partOf(test: TestDefinition, item: Item | undefined): number {
	const place = item ? test.items.indexOf(item) : 0;
	return Math.max(0, Math.floor(place / test.partSize));
}

/**
 * Where somebody goes on: at the first item after the last one answered, so that what was passed over on
 * purpose does not call back. Behind the last part stands the closing page.
 */
export function resumedAt(test: TestDefinition, given: Given): number {
	const { items, partSize } = test;
	if (isAtEnd(test, given)) return Math.ceil(items.length / partSize);
	return Math.floor((lastAnswered(test, given) + 1) / partSize);
}

/** Nothing comes any more after the last item answered. */
export function isAtEnd(test: TestDefinition, given: Given): boolean {
	return lastAnswered(test, given) === test.items.length - 1;
}

function lastAnswered({ items }: TestDefinition, given: Given): number {
	return items.findLastIndex((item) => answerTo(item, given) !== undefined);
}
