import { EXERCICE } from './exercice';
import { MIFE_AIN } from './mife-ain';
import { MIFE_HAUTE_SAVOIE } from './mife-haute-savoie';
import { MIFE_SAVOIE } from './mife-savoie';
import { OFPC } from './ofpc';
import type { StructureSeed } from './seed';

/** The four structures of S02, in the order in which they are shown. Add one here to have it seeded. */
export const STRUCTURES: readonly StructureSeed[] = [
	OFPC,
	MIFE_AIN,
	MIFE_HAUTE_SAVOIE,
	MIFE_SAVOIE
];

/** The structure of this id, the one to train in among them. */
export function structureById(id: string): StructureSeed {
	const found = [...STRUCTURES, EXERCICE].find((one) => one.id === id);
	if (!found) throw new Error(`no demo structure ${id}`);
	return found;
}
