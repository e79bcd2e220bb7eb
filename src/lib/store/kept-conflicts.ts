import type { NewKey } from '#domain/ids';
import type { FieldConflict } from '#domain/merge';
import type { KeptConflict } from './local-docs';

/** The record of what a merge could not decide alone (P6). */
export function keptConflicts(
	ctx: { newKey: NewKey; now: () => number },
	id: string,
	conflicts: readonly FieldConflict[]
): KeptConflict[] {
	return conflicts.map(({ field, base, mine, theirs }) => ({
		key: ctx.newKey(),
		at: ctx.now(),
		id,
		field,
		base,
		mine,
		theirs
	}));
}
