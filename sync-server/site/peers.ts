import { setTimeout as sleep } from 'node:timers/promises';
import { ACCOUNTS } from '../accounts/records';
import { NETWORK } from '#domain/ids';
import { putIfAbsent, update } from '../store/compare-and-set';
import type { StoredDoc } from '../store/port';
import type { Leaf, Replica, ReplicatedStore } from '../store/replica';
import { sha256 } from '../upkeep/sums';
import { carryPage, type Place, type Source, type Target } from './exchange';
import { structuresOf } from './hosted';
import { RemoteNetwork } from './remote';
import { isAcceptable } from './shared';
import { linksOf, type Peer } from './site-doc';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** How the exchange with one site stands. */
export interface PeerState {
	/** Its address, without the key. */
	at: string;
	/** `waiting`: it does not answer, and is asked again ever more rarely. */
	state: 'running' | 'waiting';
	/** Ms since 1970 of the last exchange that ended well; null before the first. */
	last: number | null;
}

export interface Exchanges {
	states(): PeerState[];
	stop(): Promise<void>;
}

export interface ExchangeContext {
	store: ReplicatedStore;
	now: () => number;
	onError: (error: unknown) => void;
}

interface PlaceDoc extends StoredDoc {
	seq: string;
}

/** Exchanges the network with every site this one has joined, both ways, for as long as the server runs. */
export async function startExchanges(ctx: ExchangeContext): Promise<Exchanges> {
	const { peers } = await linksOf(ctx.store);
	const stopped = new AbortController();
	const exchanges = peers.map((peer) => new Exchange(ctx, peer, stopped.signal));
	const running = exchanges.map((one) => one.run());
	return {
		states: () => exchanges.map((one) => one.state),
		async stop() {
			stopped.abort();
			await Promise.all(running);
		}
	};
}

/** Both ways with one site; each way waits for its own changes, and neither keeps the other from going on. */
class Exchange {
	readonly state: PeerState;
	#failing = new Set<string>();

	constructor(
		private readonly ctx: ExchangeContext,
		private readonly peer: Peer,
		private readonly signal: AbortSignal
	) {
		this.state = { at: new URL(peer.url).origin, state: 'running', last: null };
	}

	async run(): Promise<void> {
		const remote = new RemoteNetwork(this.peer);
		const local = await this.ctx.store.open(NETWORK);
		const here = this.#guarded(local);
		await Promise.all([this.#way('from', remote, here), this.#way('to', local, remote)]);
	}

	/** What a site sends is looked at as its writes at our door are (SI-05). */
	#guarded(network: Replica): Target {
		return {
			lacking: (ends) => network.lacking(ends),
			graft: async (leaves) => {
				const hosts = await structuresOf(this.ctx);
				const accepted = leaves.filter((leaf: Leaf) => isAcceptable(leaf, hosts));
				if (accepted.length > 0) await network.graft(accepted);
			}
		};
	}

	async #way(name: string, from: Source, to: Target): Promise<void> {
		const place = await this.#place(name);
		let pause = FIRST_PAUSE_MS;
		for (let more = true; !this.signal.aborted;) {
			try {
				more = await carryPage(from, to, place, more ? undefined : this.signal);
				pause = FIRST_PAUSE_MS;
				this.#went(name);
			} catch (error) {
				if (this.signal.aborted) return;
				this.#failed(name, error);
				await sleep(pause, undefined, { signal: this.signal }).catch(() => undefined);
				pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
			}
		}
	}

	#went(name: string): void {
		this.#failing.delete(name);
		if (this.#failing.size > 0) return;
		this.state.state = 'running';
		this.state.last = this.ctx.now();
	}

	#failed(name: string, error: unknown): void {
		if (this.state.state === 'running') this.ctx.onError(error);
		this.#failing.add(name);
		this.state.state = 'waiting';
	}

	/** `checkpoint:…`: it goes with this engine's life alone (MI-07, BK-05). */
	async #place(name: string): Promise<Place> {
		const db = await this.ctx.store.open(ACCOUNTS);
		const _id = `checkpoint:site-${name}-${sha256(this.peer.url).slice(0, 16)}`;
		return {
			read: async () => ((await db.get(_id)) as PlaceDoc | null)?.seq ?? '0',
			keep: async (seq) => {
				await putIfAbsent<PlaceDoc>(db, { _id, seq });
				await update<PlaceDoc>(db, _id, (doc) => (doc.seq === seq ? null : { ...doc, seq }));
			}
		};
	}
}
