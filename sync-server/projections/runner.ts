import { structuresOf } from '../gateway/facts';
import { StoreConflict, type Database } from '../store/port';
import { endConsents } from './consents';
import type { ProjectionContext } from './context';
import { project } from './project';

const CHECKPOINT = 'checkpoint:projections';
/** Changes handled between two checkpoints: what a restart at worst does again. */
const CHECKPOINT_EVERY = 100;
const CONSENT_CHECK_MS = 10 * 60_000;
const RETRY_MS = 2_000;

export interface Projections {
	stop(): Promise<void>;
}

/**
 * Follows the change feed of every structure from its last checkpoint, for as long as the server runs.
 * A change that fails is tried again: nothing that follows from an accepted write is skipped.
 */
export async function startProjections(
	ctx: ProjectionContext,
	onError: (error: unknown) => void
): Promise<Projections> {
	const stopped = new AbortController();
	const structures = await structuresOf(ctx);
	const running = structures.map((name) => follow(ctx, name, stopped.signal, onError));
	const consents = setInterval(() => {
		for (const name of structures) endConsents(ctx, name).catch(onError);
	}, CONSENT_CHECK_MS);
	return {
		async stop() {
			clearInterval(consents);
			stopped.abort();
			await Promise.allSettled(running);
		}
	};
}

async function follow(
	ctx: ProjectionContext,
	name: string,
	signal: AbortSignal,
	onError: (error: unknown) => void
): Promise<void> {
	while (!signal.aborted) {
		try {
			await followOnce(ctx, name, signal);
		} catch (error) {
			if (signal.aborted) return;
			onError(error);
			await pause(RETRY_MS, signal);
		}
	}
}

async function followOnce(
	ctx: ProjectionContext,
	name: string,
	signal: AbortSignal
): Promise<void> {
	const db = await ctx.store.open(name);
	let handled = 0;
	for await (const change of db.changes(await checkpointOf(db), signal)) {
		// The checkpoint is itself a change: following it would never end.
		if (change.id === CHECKPOINT) continue;
		if (change.doc) await project(ctx, change.doc);
		if (++handled % CHECKPOINT_EVERY === 0) await saveCheckpoint(db, change.seq);
	}
}

/**
 * Projects what waits in one database, then stops: for whoever owns the time (tests, the simulator).
 * The checkpoint, written again first, marks in the feed where the present ends.
 */
export async function projectPending(ctx: ProjectionContext, name: string): Promise<void> {
	const db = await ctx.store.open(name);
	const since = await checkpointOf(db);
	await saveCheckpoint(db, since);
	const read = new AbortController();
	for await (const change of db.changes(since, read.signal)) {
		if (change.id === CHECKPOINT) {
			await saveCheckpoint(db, change.seq);
			break;
		}
		if (change.doc) await project(ctx, change.doc);
	}
	read.abort();
}

/** The place from which to resume, `0` when there is none. */
export async function checkpointOf(db: Database): Promise<string> {
	const kept = await db.get(CHECKPOINT);
	return typeof kept?.seq === 'string' ? kept.seq : '0';
}

/** Keeps the place. Another process may be ahead; losing that race only repeats harmless work. */
export async function saveCheckpoint(db: Database, seq: string): Promise<void> {
	const kept = await db.get(CHECKPOINT);
	try {
		await db.put({ _id: CHECKPOINT, ...(kept?._rev ? { _rev: kept._rev } : {}), seq });
	} catch (error) {
		if (!(error instanceof StoreConflict)) throw error;
	}
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
	});
}
