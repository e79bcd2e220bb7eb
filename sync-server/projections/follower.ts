import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeBatch, Database } from '../store/port';
import { projectBatch } from './batch';
import { countCaseloads } from './caseloads';
import { Place } from './checkpoint';
import type { ProjectionContext } from './context';
import { Recount } from './recount';
import { retryAside } from './set-aside';
import { countUses } from './uses';

const RETRY_MS = 2_000;

/** Follows the change feed of one structure from its checkpoint, and knows how far behind it is. */
export class Follower {
	/** Since when changes have waited here, ms since 1970; null when none does. */
	#waitingSince: number | null;
	/** Since when the oldest document set aside has waited. */
	#asideSince: number | null = null;
	/** What is counted of the structure: its templates’ uses, and its counsellors’ caseloads. */
	readonly #counts: readonly Recount[];

	constructor(
		private readonly ctx: ProjectionContext,
		private readonly name: string,
		private readonly stopped: AbortSignal
	) {
		this.#waitingSince = ctx.now();
		this.#counts = [
			new Recount(/^(pathway|task):/, () => countUses(ctx, name), ctx.onError),
			new Recount(/^dossier:/, () => countCaseloads(ctx, name), ctx.onError)
		];
	}

	/** For how long the oldest of what is not yet projected has waited, in ms. */
	get behind(): number {
		const now = this.ctx.now();
		return now - Math.min(this.#waitingSince ?? now, this.#asideSince ?? now);
	}

	/** Follows until stopped; after a failure it goes on from the checkpoint. */
	async run(): Promise<void> {
		while (!this.stopped.aborted) {
			try {
				await this.#follow();
			} catch (error) {
				if (this.stopped.aborted) return;
				this.#waitingSince ??= this.ctx.now();
				this.ctx.onError(error);
				await sleep(RETRY_MS, undefined, { signal: this.stopped }).catch(() => undefined);
			}
		}
	}

	/** Tries again what was set aside. */
	async retry(): Promise<void> {
		this.#asideSince = await retryAside(this.ctx, this.name);
	}

	/** Counts what may have changed since it was counted. */
	async recount(): Promise<void> {
		for (const one of this.#counts) await one.run();
	}

	async #follow(): Promise<void> {
		await this.retry();
		const db = await this.ctx.store.open(this.name);
		const place = await Place.of(db);
		let ahead: Ahead | null = null;
		try {
			for await (const batch of db.changes(place.seq, this.stopped)) {
				if (batch.more) ahead ??= runAhead(this.ctx, db);
				await this.#take(db, batch);
				await place.moveOver(batch);
				if (batch.more) continue;
				await ahead?.stop();
				ahead = null;
			}
			await place.save();
		} finally {
			await ahead?.stop();
		}
	}

	async #take(db: Database, { changes, more }: ChangeBatch): Promise<void> {
		const { ctx } = this;
		if (changes.length > 0) this.#waitingSince ??= ctx.now();
		const aside = await projectBatch(ctx, db, changes);
		if (aside > 0) this.#asideSince ??= ctx.now();
		for (const one of this.#counts) one.note(changes.map(({ id }) => id));
		if (more) return;
		this.#waitingSince = null;
		for (const one of this.#counts) await one.begin();
	}
}

interface Ahead {
	/** Resolves once nothing of it is under way. */
	stop(): Promise<void>;
}

/**
 * While a backlog is worked off, what changes now does not wait behind it (PR-12). It moves no checkpoint:
 * the backlog's own turn comes to the same changes, and finds them done.
 */
function runAhead(ctx: ProjectionContext, db: Database): Ahead {
	const ended = new AbortController();
	const running = (async () => {
		for await (const { changes } of db.changes('now', ended.signal)) {
			await projectBatch(ctx, db, changes);
		}
	})().catch(ctx.onError);
	return {
		async stop() {
			ended.abort();
			await running;
		}
	};
}

/**
 * Projects what waits in one database, then stops: for whoever owns the time (tests, the simulator).
 */
export async function projectPending(ctx: ProjectionContext, name: string): Promise<void> {
	const db = await ctx.store.open(name);
	const place = await Place.of(db);
	const read = new AbortController();
	for await (const batch of db.changes(place.seq, read.signal)) {
		await projectBatch(ctx, db, batch.changes);
		await place.moveOver(batch);
		if (!batch.more) break;
	}
	await place.save();
	await countUses(ctx, name);
	await countCaseloads(ctx, name);
	read.abort();
}
