import type { World } from './world';

/** F10: in whichever structure its dossier was then. */
export function wasLost(oracle: World['oracle'], id: string): boolean {
	return oracle.keysOf(id).some((key) => oracle.lost.has(key));
}
