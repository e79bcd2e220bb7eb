import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { StoreConflict } from '../store/port';
import type { ProjectionContext } from './context';

/**
 * The key under which a dossier is named in the statistics. It stands in no channel; erasing it leaves
 * the actions countable and nobody's (architecture §4, databases).
 */
export async function dossierSecret(
	ctx: ProjectionContext,
	dossier: Envelope<'dossier'>
): Promise<string> {
	const db = await ctx.store.open(dossier.structure);
	const id = `secret:${keyOfId(dossier.id)}`;
	const kept = await db.get(id);
	if (kept) return kept.secret as string;
	const secret = ctx.newKey() + ctx.newKey();
	try {
		await db.put({ _id: id, secret });
		return secret;
	} catch (error) {
		if (!(error instanceof StoreConflict)) throw error;
		return dossierSecret(ctx, dossier);
	}
}
