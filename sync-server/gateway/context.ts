import type { NewKey } from '#domain/ids';
import type { Store } from '../store/port';

/** What every part of the gateway is given; clock and randomness included, so that it can be simulated. */
export interface GatewayContext {
	store: Store;
	/** Names this life of the store; a restored backup has another (architecture §4.4). */
	epoch: string;
	/** Ms since 1970: when this life began. */
	epochSince: number;
	/** Ms since 1970. */
	now: () => number;
	newKey: NewKey;
	/** A keyed hash under a secret that outlives a restored backup (mac.ts). */
	mac: (text: string) => string;
}

/** Who asks, as the session says: the gateway looks up everything else itself. */
export interface GatewayUser {
	id: string;
	own: { dossier: string; structure: string } | null;
}
