import type { AnyDraft } from '#domain/document';
import type { NewKey } from '#domain/ids';
import { keptConflicts } from './kept-conflicts';
import { behindWhatItEnds } from './last-word';
import type { KeptConflict, LocalDoc, LocalDocs } from './local-docs';
import { asSaved, overNewer } from './reconcile';
import type { Exclusive } from './transport-port';

export interface SaveContext {
	docs: LocalDocs;
	exclusive: Exclusive;
	newKey: NewKey;
	/** Ms since 1970 by this device's clock: for what is shown only. */
	now: () => number;
	/** Who writes: the author of what is new, until the server stamps it. */
	author: string;
}

/**
 * Saves drafts as one atomic write; the sync does not come between.
 * @param shown versions a screen had open while these were written: what has come to the device since
 * is merged in, not overwritten (P6, MG-09). A draft made at once from what is here needs none.
 */
export async function saveDrafts(
	ctx: SaveContext,
	drafts: readonly AnyDraft[],
	shown: readonly AnyDraft[] = []
): Promise<void> {
	await ctx.exclusive(async () => {
		const before = await ctx.docs.get(drafts.map((draft) => draft.id));
		let order = nextOrder(await ctx.docs.all());
		const put: LocalDoc[] = [];
		const conflicts: KeptConflict[] = [];
		for (const written of drafts) {
			const known = before.get(written.id);
			const old = shown.find(({ id }) => id === written.id);
			const over = known && old && overNewer(written, old, known.doc, ctx.newKey);
			conflicts.push(...keptConflicts(ctx, written.id, over?.conflicts ?? []));
			const saved = asSaved(over?.draft ?? written, known, order);
			const local = behindWhatItEnds(saved, order++, ctx.author);
			put.push(known ? local : { ...local, doc: { ...local.doc, author: ctx.author } });
		}
		await ctx.docs.apply({ put, conflicts });
	});
}

function nextOrder(docs: readonly LocalDoc[]): number {
	return docs.reduce((highest, { unsent }) => Math.max(highest, unsent ?? 0), 0) + 1;
}
