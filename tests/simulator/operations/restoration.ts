import { markersIn } from '../journal';
import type { World } from '../world';

/**
 * F10: the store is put back to its last backup. What was written since and no device holds is lost, as is
 * known; all else has to come back.
 */
export function restore({ clients, journal, oracle, server }: World): void {
	server.restore();
	const held = new Set(clients.flatMap(({ disk }) => markersIn(disk.text())));
	for (const [marker, typed] of journal.typed) {
		if (!held.has(marker) && !oracle.holds(marker)) typed.excused = true;
	}
	journal.meets('F10', oracle.lost.size > 0 ? 'with documents lost' : '');
}
