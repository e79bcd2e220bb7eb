/** A share of measured values: 0.5 is the median, 0.95 what all but one in twenty stay under. */
export function quantile(values: readonly number[], share: number): number {
	if (values.length === 0) throw new Error('nothing was measured');
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const below = sorted[Math.floor(at)] as number;
	const above = sorted[Math.ceil(at)] as number;
	return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** One measured run of one side. */
export type Contender = () => Promise<number>;

/**
 * Runs the contenders in turn (ours, peer, ours, peer …), so that whatever else the machine does falls
 * on all of them. A first round is not counted: it warms caches and indexes for everyone.
 * @returns what each measured, in order
 */
export async function alternate<K extends string>(
	runs: number,
	contenders: Record<K, Contender>
): Promise<Record<K, number[]>> {
	const sides = Object.entries(contenders) as [K, Contender][];
	const measured = Object.fromEntries(sides.map(([name]) => [name, []])) as unknown as Record<
		K,
		number[]
	>;
	for (let run = 0; run <= runs; run++) {
		for (const [name, contender] of sides) {
			const value = await contender();
			if (run > 0) measured[name].push(value);
		}
	}
	return measured;
}

/** Milliseconds a piece of work takes, by a clock that only moves on. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
