import { discard, putIfAbsent } from '../store/compare-and-set';
import type { Database, StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import { projectAll } from './project-all';

/** `aside:<id>`: a document that could not be projected. It stands in no channel. */
interface AsideDoc extends StoredDoc {
	doc: string;
	/** Ms since 1970. */
	since: number;
}

const PREFIX = 'aside:';

/**
 * Notes a document that could not be projected, so that the place in the feed may move past it and its
 * turn comes again (PR-11).
 */
export async function setAside(ctx: ProjectionContext, db: Database, id: string): Promise<void> {
	const note: AsideDoc = { _id: PREFIX + id, doc: id, since: ctx.now() };
	await putIfAbsent(db, note);
}

/**
 * Tries again what was set aside in one structure; of a document that is gone nothing is left to do.
 * @returns since when the oldest of what remains has waited, ms since 1970; null when nothing does
 */
export async function retryAside(ctx: ProjectionContext, name: string): Promise<number | null> {
	const db = await ctx.store.open(name);
	const notes = (await db.withPrefix(PREFIX)) as AsideDoc[];
	const docs = await db.getMany(notes.map(({ doc }) => doc));
	const failed = await projectAll(ctx, db, [...docs.values()]);
	for (const note of notes) if (!failed.has(note.doc)) await discard(db, note._id);
	const left = notes.filter((note) => failed.has(note.doc)).map(({ since }) => since);
	return left.length > 0 ? Math.min(...left) : null;
}
