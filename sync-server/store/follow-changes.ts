import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeBatch, Store } from './port';

const RETRY_MS = 2_000;

export interface Following {
	store: Store;
	onError: (error: unknown) => void;
	/** Ends the following. */
	signal: AbortSignal;
}

/**
 * Hands on the changes of a database from now on, the first batch perhaps empty. After a failure, which
 * is told, it begins anew: what changed meanwhile is not handed on, an empty batch says that it may have.
 */
export async function followChanges(
	{ store, onError, signal }: Following,
	name: string,
	take: (batch: ChangeBatch) => Promise<void> | void
): Promise<void> {
	while (!signal.aborted) {
		try {
			const db = await store.open(name);
			for await (const batch of db.changes('now', signal)) await take(batch);
		} catch (error) {
			if (signal.aborted) return;
			onError(error);
			await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
		}
	}
}
