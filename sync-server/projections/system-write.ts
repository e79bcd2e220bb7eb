import { channelsOf } from '#access/channels';
import { databaseOf, type AnyDraft, type AnyEnvelope } from '#domain/document';
import { stamped } from '#domain/stamp';
import { fromStored, toStored } from '../gateway/stored';
import { StoreConflict } from '../store/port';
import type { ProjectionContext } from './context';

/** The author of everything that follows from a change. */
export const SYSTEM = 'system';

type Ctx = Pick<ProjectionContext, 'store' | 'now'>;

/** Reads a document as it stands. */
export async function load(
	ctx: Pick<ProjectionContext, 'store'>,
	database: string,
	id: string
): Promise<AnyEnvelope | null> {
	const db = await ctx.store.open(database);
	const stored = await db.get(id);
	return stored && fromStored(stored);
}

/**
 * Creates a document unless it exists: the same projection run twice writes once (§4.7).
 * @param at the time it tells of, ms since 1970; now, unless it follows from something earlier
 */
export async function ensure(ctx: Ctx, draft: AnyDraft, at = ctx.now()): Promise<void> {
	const db = await ctx.store.open(databaseOf(draft));
	if (await db.get(draft.id)) return;
	const doc = stamped(null, draft, { by: SYSTEM, now: at, channelsOf });
	try {
		await db.put(toStored(doc));
	} catch (error) {
		if (!(error instanceof StoreConflict)) throw error;
	}
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
		const before = stored && fromStored(stored);
		const draft = before && change(before);
		if (!draft) return;
		try {
			const after = stamped(before, draft, { by: SYSTEM, now: ctx.now(), channelsOf });
			await db.put(toStored(after, stored._rev));
			return;
		} catch (error) {
			if (!(error instanceof StoreConflict)) throw error;
		}
	}
}
