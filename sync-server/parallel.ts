/**
 * Does the work for every item, so many at a time, in order of the list. After a failure no other item is
 * begun; it is thrown once nothing is under way any more, so that whoever tries again works alone.
 */
export async function inParallel<T>(
	items: readonly T[],
	atOnce: number,
	work: (item: T) => Promise<void>
): Promise<void> {
	const queue = [...items];
	const failures: unknown[] = [];
	const worker = async () => {
		while (queue.length > 0 && failures.length === 0) {
			await work(queue.shift() as T).catch((error: unknown) => failures.push(error));
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
	if (failures.length > 0) throw failures[0];
}
