import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { StoreDown, StoreFull, type Store } from './store/port';

const LOOK_MS = 2_000;

/** What an outage is told with, and how its end is found. */
export interface OutageContext {
	store: Pick<Store, 'ping' | 'room'>;
	logger: Pick<FastifyBaseLogger, 'error' | 'warn'>;
	/** Ms since 1970. */
	now: () => number;
	/** Ms between two looks whether it is over. */
	pause?: number;
}

/**
 * An outage of the store in the log: once when it begins and once when it is over, however many requests
 * and works in the background meet it (OU-06).
 */
export class Outage {
	readonly #stopped = new AbortController();
	#under: Promise<void> | null = null;

	constructor(private readonly ctx: OutageContext) {}

	/** @returns whether an error is the store's, and so told here */
	note(error: unknown): boolean {
		if (!(error instanceof StoreDown)) return false;
		this.#under ??= this.#follow(error).finally(() => (this.#under = null));
		return true;
	}

	async stop(): Promise<void> {
		this.#stopped.abort();
		await this.#under;
	}

	async #follow(error: StoreDown): Promise<void> {
		const { logger, now, pause = LOOK_MS } = this.ctx;
		const { signal } = this.#stopped;
		const since = now();
		const full = error instanceof StoreFull;
		logger.error({ err: error }, full ? 'the store has no room left' : 'the store does not answer');
		do await sleep(pause, undefined, { signal }).catch(() => undefined);
		while (!signal.aborted && !(await this.#isOver()));
		if (signal.aborted) return;
		logger.warn({ seconds: Math.round((now() - since) / 1000) }, 'the store works again');
	}

	async #isOver(): Promise<boolean> {
		const { store } = this.ctx;
		return store.ping().then(
			async () => (await store.room()) !== 'full',
			() => false
		);
	}
}
