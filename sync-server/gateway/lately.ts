import type { HeldPlace } from '#access/held';
import { perObject } from '#domain/collections';
import type { Store } from '../store/port';
import { Recent } from '../store/recent';

const MAX_USERS = 5_000;

/**
 * What this process found the last time, so that it can be read again all at once instead of one thing
 * after the other. It says only what to read: what is believed is what was read, at this request. On a
 * first request, or after a change, the reading takes more steps and finds the same.
 */
export class Lately {
	/** The structures installed here. */
	structures: readonly string[] = [];
	/** By user: where he was a counsellor, and which dossiers he followed there. */
	readonly caseloads = new Recent<ReadonlyMap<string, readonly string[]>>(MAX_USERS);
	/** By user: the structures he had any place in, and all channels a device of his held. */
	readonly places = new Recent<{
		structures: Iterable<string>;
		channels: readonly HeldPlace[];
	}>(MAX_USERS);
}

const ofStore = perObject((_: Store) => new Lately());

/** What was found in a store lately. */
export function latelyIn({ store }: { store: Store }): Lately {
	return ofStore(store);
}
