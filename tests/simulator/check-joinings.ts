import { joiningFaults } from './oracle-desk';
import type { Doc } from './oracle-words';
import type { Stored } from './viewings';
import type { World } from './world';

/** ADR 0049: of two that are one person’s each says so, and no note stays of what was taken back. */
export function checkJoinings({ journal }: World, docs: readonly Stored[]): void {
	for (const fault of joiningFaults(docs as unknown as Doc[])) journal.violated('JO', fault);
}
