import type { WorkOf } from '#domain/tool';
import type { Dimension, Item, TestDefinition } from './test-definition';

/**
 * Which items have an answer, and which. Nothing here adds answers up: the player and the definition work
 * with this, so that no result comes about while the test is taken (D07).
 */
export type Given = WorkOf<'assessment'>['answers'];

/** The answer to an item; a name that every object has is no answer. */
export function answerTo({ id }: Item, given: Given): number | undefined {
	return Object.hasOwn(given, id) ? given[id] : undefined;
}

/** Those of the given items that have an answer. */
export function answeredOf(items: readonly Item[], given: Given): Item[] {
	return items.filter((item) => answerTo(item, given) !== undefined);
}

export function itemsOf(test: TestDefinition, { id }: Dimension): Item[] {
	return test.items.filter((item) => item.dimension === id);
}

/** The items answered with one point of the scale, in the order of the test. */
export function itemsAt(test: TestDefinition, given: Given, point: number): Item[] {
	return test.items.filter((item) => answerTo(item, given) === point);
}

/** Items without an answer whose type has too few to be read, in the order of the test. */
export function missingItems(test: TestDefinition, given: Given): Item[] {
	const short = test.dimensions.filter(
		(dimension) => answeredOf(itemsOf(test, dimension), given).length < test.enough
	);
	const ids = new Set(short.map(({ id }) => id));
	return test.items.filter(
		(item) => ids.has(item.dimension) && answerTo(item, given) === undefined
	);
}
