import { MIFE_SAVOIE } from './mife-savoie';
import { OFPC } from './ofpc';
import type { StructureSeed } from './seed';

/** The structures of the demo, in the order in which they are shown. Add one here to have it seeded. */
export const STRUCTURES: readonly StructureSeed[] = [OFPC, MIFE_SAVOIE];

/** The structure of this id. */
export function structureById(id: string): StructureSeed {
	const found = STRUCTURES.find((one) => one.id === id);
	if (!found) throw new Error(`no demo structure ${id}`);
	return found;
}
