import { structuresOf } from '../gateway/facts';
import { settleFile } from '../gateway/file-life';
import type { CarryContext } from '../moves/carry-dossier';
import { clearLeft } from '../moves/settle';
import { tryPut } from '../store/compare-and-set';
import { forgetAsked } from '../sheets/asked';
import { dayOf, expiryKey } from '../store/expiry';
import { StoreConflict, type Database, type StoredDoc } from '../store/port';
import { ACCOUNTS } from './records';

const DAY_MS = 24 * 3_600_000;
const EVERY_MS = 3_600_000;
/** Kept past their end, so that a request delayed in the network for days is not asked again (F4). */
const LINKS_KEPT_MS = 8 * DAY_MS;
/** How far back the first round of a database looks. */
const FIRST_LOOK_MS = 120 * DAY_MS;

interface JanitorDoc extends StoredDoc {
	/** Ms since 1970: everything that ended before has been removed. */
	through: number;
}

/**
 * Removes what has ended: links, sessions, counts of attempts, unconfirmed requests, traces of mails,
 * files no document names, what a dossier left behind, what was asked in vain.
 * Found by the day of their end in the index (AC-11), confirmed by the document itself.
 * @returns how many documents were removed
 */
export async function sweep(ctx: CarryContext): Promise<number> {
	let removed = 0;
	for (const name of [ACCOUNTS, ...(await structuresOf(ctx))]) {
		removed += await sweepDatabase(ctx, await ctx.store.open(name));
	}
	return removed + (await forgetAsked(ctx));
}

async function sweepDatabase(ctx: CarryContext, db: Database): Promise<number> {
	const now = ctx.now();
	const kept = (await db.get('janitor')) as JanitorDoc | null;
	const from = kept ? kept.through - LINKS_KEPT_MS - DAY_MS : now - FIRST_LOOK_MS;
	let removed = 0;
	for (let time = from; time < now + DAY_MS; time += DAY_MS) {
		for (const id of await db.find(expiryKey(dayOf(time)))) {
			if (await removeEnded(ctx, db, id)) removed++;
		}
	}
	if (kept?.through !== now) {
		await tryPut(db, { _id: 'janitor', ...(kept?._rev ? { _rev: kept._rev } : {}), through: now });
	}
	return removed;
}

async function removeEnded(ctx: CarryContext, db: Database, id: string): Promise<boolean> {
	const now = ctx.now();
	if (id.startsWith('file:')) return settleFile(db, id, now);
	if (id.startsWith('left:')) return clearLeft(ctx, db, id);
	const before = id.startsWith('link:') ? now - LINKS_KEPT_MS : now;
	const doc = await db.get(id);
	if (!doc?._rev || typeof doc.expires !== 'number' || doc.expires > before) return false;
	try {
		await db.remove(id, doc._rev);
		return true;
	} catch (error) {
		if (error instanceof StoreConflict) return false;
		throw error;
	}
}

/** Sweeps now and every hour, until the returned function is called. */
export function startJanitor(ctx: CarryContext, onError: (error: unknown) => void): () => void {
	const round = () => void sweep(ctx).catch(onError);
	round();
	const timer = setInterval(round, EVERY_MS);
	return () => clearInterval(timer);
}
