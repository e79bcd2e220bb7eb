import type { Arguments } from './arguments';

/** How one history ended. */
export interface Outcome {
	seed: number;
	violations: string[];
}

/** The command that runs one history again. */
export function replayOf(seed: number, { clients, ops, faults }: Arguments): string {
	const only = faults ? ` --faults ${faults.join(',')}` : '';
	return `npm run simulate -- --histories 1 --clients ${clients} --ops ${ops} --seed ${seed}${only}`;
}
