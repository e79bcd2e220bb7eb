import type { Exclusive } from './transport-port';

const tails = new Map<string, Promise<unknown>>();

/**
 * A lock by name, over every tab: the browser's Web Locks, since a tab that dies lets go of them. Where
 * there are none (old browsers, tests) it holds in this process alone. It does not nest.
 */
export function exclusiveFor(name: string): Exclusive {
	return async <T>(work: () => Promise<T>): Promise<T> => {
		const locks = globalThis.navigator?.locks;
		if (!locks) return inThisProcess(name, work);
		return (await locks.request(name, work)) as T;
	};
}

function inThisProcess<T>(name: string, work: () => Promise<T>): Promise<T> {
	const run = (tails.get(name) ?? Promise.resolve()).then(work, work);
	tails.set(name, run);
	return run;
}
