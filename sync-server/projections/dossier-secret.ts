import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import type { ProjectionContext } from './context';
import type { Reading } from './reading';

/**
 * Makes the keys of these dossiers, where they have none: under its key a dossier is named in the
 * statistics. It stands in no channel; erasing it leaves the actions countable and nobody's
 * (architecture §4, databases).
 */
export async function ensureSecrets(
	ctx: ProjectionContext,
	reading: Reading,
	structure: string,
	dossiers: Iterable<string>
): Promise<void> {
	const fresh = [...dossiers]
		.filter((id) => reading.has(structure, id) && !reading.has(structure, secretId(id)))
		.map((id) => ({ _id: secretId(id), secret: ctx.newKey() + ctx.newKey() }));
	if (fresh.length === 0) return;
	const db = await ctx.store.open(structure);
	const written = await db.putMany(fresh);
	for (const doc of fresh) {
		// Another process was quicker: its key is the one that holds.
		const kept = written.has(doc._id) ? doc : await db.get(doc._id);
		if (kept) reading.keep(structure, kept);
	}
}

/** The key of a dossier. */
export async function secretOf(
	reading: Reading,
	{ structure, id }: Envelope<'dossier'>
): Promise<string> {
	const kept = await reading.get(structure, secretId(id));
	if (typeof kept?.secret !== 'string') throw new Error('a dossier has no key');
	return kept.secret;
}

/** Where the key of a dossier is kept. */
export function secretId(dossier: string): string {
	return `secret:${keyOfId(dossier)}`;
}
