import type { Arguments } from './arguments';

/** How one history ended. */
export interface Outcome {
	seed: number;
	violations: string[];
	/** How often each fault struck. */
	met: Record<string, number>;
}

/** How often each fault struck in all of them, in order of its name. */
export function metIn(outcomes: readonly Outcome[]): [string, number][] {
	const all = new Map<string, number>();
	for (const { met } of outcomes) {
		for (const [name, times] of Object.entries(met)) all.set(name, (all.get(name) ?? 0) + times);
	}
	return [...all].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The command that runs one history again. */
export function replayOf(seed: number, { clients, ops, faults }: Arguments): string {
	const only = faults ? ` --faults ${faults.join(',')}` : '';
	return `npm run simulate -- --histories 1 --clients ${clients} --ops ${ops} --seed ${seed}${only}`;
}
