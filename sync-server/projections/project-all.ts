import { groupBy } from '#domain/collections';
import { fromStored } from '../gateway/stored';
import { isMoving } from '../moves/location';
import { inParallel } from '../parallel';
import { StoreDown, type Database, type StoredDoc } from '../store/port';
import { Additions } from './additions';
import type { ProjectionContext } from './context';
import { followMoving, project, readingFor } from './project';
import type { Reading } from './reading';
import type { Step } from './step';

/** Dossiers projected at the same time: enough for writes to share a disk's fsync. */
const AT_ONCE = 16;

/**
 * Projects documents of one structure: those of one dossier in their order, dossiers beside one another.
 * A document that cannot be projected keeps no other from it.
 * @returns the ids of those that could not be, each of which was told
 * @throws StoreDown when the engine does not answer: the whole is then to be done again
 */
export async function projectAll(
	ctx: ProjectionContext,
	db: Database,
	docs: readonly StoredDoc[]
): Promise<Set<string>> {
	const failed = new Set<string>();
	if (docs.length === 0) return failed;
	const readingOf = await sharedReading(ctx, db, docs);
	const additions = new Additions(ctx.store, ctx.onError);
	const attempt = async (doc: StoredDoc) => {
		const add: Step['add'] = (database, added) =>
			additions.add({ database, cause: doc._id, doc: added });
		try {
			const follow = isMoving(doc) ? followMoving : project;
			await follow({ ...ctx, reading: await readingOf(doc), add }, fromStored(doc));
		} catch (error) {
			if (error instanceof StoreDown) throw error;
			ctx.onError(error);
			failed.add(doc._id);
		}
	};
	const dossiers = [...groupBy(docs, ({ dossier }) => dossier).values()];
	await inParallel(dossiers, AT_ONCE, async (own) => {
		for (const doc of own) await attempt(doc);
	});
	for (const cause of await additions.write()) failed.add(cause);
	return failed;
}

/** One reading for all; when one of them is so broken that it spoils it, each has its own. */
async function sharedReading(
	ctx: ProjectionContext,
	db: Database,
	docs: readonly StoredDoc[]
): Promise<(doc: StoredDoc) => Promise<Reading>> {
	try {
		const reading = await readingFor(ctx, db.name, docs);
		return async () => reading;
	} catch (error) {
		if (error instanceof StoreDown) throw error;
		return (doc) => readingFor(ctx, db.name, [doc]);
	}
}
