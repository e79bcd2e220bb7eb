import { channelsOf } from '#access/channels';
import { databaseOf, type AnyDraft, type AnyEnvelope } from '#domain/document';
import { SYSTEM } from '#domain/ids';
import { stamped } from '#domain/stamp';
import { fromStored, toStored } from '../gateway/stored';
import { isMoving } from '../moves/location';
import { tryPut } from '../store/compare-and-set';
import type { ProjectionContext } from './context';
import type { Step } from './step';

type Ctx = Pick<ProjectionContext, 'store' | 'now'>;

/**
 * Has a document created unless it exists: the same projection run twice, or by two processes at once,
 * writes once (§4.7). One that the batch has read already costs nothing.
 * @param at the time it tells of, ms since 1970; now, unless it follows from something earlier
 */
export function ensure(step: Step, draft: AnyDraft, at = step.now()): void {
	const database = databaseOf(draft);
	if (step.reading.has(database, draft.id)) return;
	step.add(database, toStored(stamped(null, draft, { by: SYSTEM, now: at, channelsOf })));
}

/**
 * Creates a document at once, unless it exists.
 * @param at the time it tells of, ms since 1970
 * @returns false when it existed
 */
export async function putNew({ store }: Ctx, draft: AnyDraft, at: number): Promise<boolean> {
	const db = await store.open(databaseOf(draft));
	return tryPut(db, toStored(stamped(null, draft, { by: SYSTEM, now: at, channelsOf })));
}

/**
 * Changes a document under compare-and-set: `change` is asked again with the newest version until it
 * holds or returns null (nothing to do).
 */
export async function amend(
	ctx: Ctx,
	database: string,
	id: string,
	change: (doc: AnyEnvelope) => AnyDraft | null
): Promise<void> {
	const db = await ctx.store.open(database);
	for (;;) {
		const stored = await db.get(id);
		// Its dossier is moving: the same follows there, from the copy (MO-02).
		if (stored && isMoving(stored)) return;
		const before = stored && fromStored(stored);
		const draft = before && change(before);
		if (!draft) return;
		const after = stamped(before, draft, { by: SYSTEM, now: ctx.now(), channelsOf });
		if (await tryPut(db, toStored(after, stored._rev))) return;
	}
}
