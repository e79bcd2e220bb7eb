import type { NewKey } from '#domain/ids';
import { Random } from '../../simulator/random';

/** Keys as devices and server make them, the same in each run of the bench. */
export function seededKeys(seed: number): NewKey {
	const random = new Random(seed);
	return () => random.key();
}
