import { setTimeout as sleep } from 'node:timers/promises';
import { NETWORK } from '#domain/ids';
import type { Replica, ReplicatedStore } from '../store/replica';
import { grouped } from '../upkeep/carry';
import { RemoteNetwork } from './remote';
import { graftForeign, isShared, isToShare } from './shared';
import { linksOf, type Peer } from './site-doc';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

export type Source = Pick<Replica, 'ends' | 'leaves'>;
export type Target = Pick<Replica, 'lacking' | 'graft'>;

/** How the exchange with one site stands. */
export interface PeerState {
	/** Its address, without the key. */
	at: string;
	/** `waiting`: it is not answering, or not everything has passed since it did. */
	state: 'running' | 'waiting';
	/** Ms since 1970 when everything had last passed both ways; null before the first time. */
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

/**
 * Carries what is shared from one site to another, then each change as it comes, until `signal` aborts.
 * It begins with everything each time and asks what is lacking: no place is kept that a crash or a
 * restored backup on either side could make wrong, and the network is small.
 * @param onEnd told each time that nothing more is to be carried
 */
export async function carryOn(
	from: Source,
	to: Target,
	signal: AbortSignal,
	onEnd: () => void
): Promise<void> {
	for (let seq = '0', more = true; !signal.aborted;) {
		const page = await from.ends(seq, more ? undefined : signal);
		const lacking = await to.lacking(page.ends.filter(({ id }) => isShared(id)));
		for await (const group of grouped(from.leaves(lacking)))
			await to.graft(group.filter(isToShare));
		({ seq, more } = page);
		if (!more) onEnd();
	}
}

/** Both ways with one site. When one way fails both begin anew, after a pause. */
class Exchange {
	readonly state: PeerState;
	#pause = FIRST_PAUSE_MS;

	constructor(
		private readonly ctx: ExchangeContext,
		private readonly peer: Peer,
		private readonly signal: AbortSignal
	) {
		this.state = { at: peer.url, state: 'waiting', last: null };
	}

	async run(): Promise<void> {
		for (let told = false; !this.signal.aborted;) {
			try {
				await this.#bothWays();
			} catch (error) {
				if (this.signal.aborted) return;
				// Of a site that stays away for days, once.
				if (this.state.state === 'running' || !told) this.ctx.onError(error);
				told = true;
				this.state.state = 'waiting';
				await sleep(this.#pause, undefined, { signal: this.signal }).catch(() => undefined);
				this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
			}
		}
	}

	async #bothWays(): Promise<void> {
		const failed = new AbortController();
		const signal = AbortSignal.any([this.signal, failed.signal]);
		const local = await this.ctx.store.open(NETWORK);
		const remote = new RemoteNetwork(this.peer, signal);
		const here: Target = {
			lacking: (ends) => local.lacking(ends),
			graft: async (leaves) => void (await graftForeign(this.ctx.store, local, leaves))
		};
		const passed = new Set<string>();
		const faults: unknown[] = [];
		const way = (name: string, from: Source, to: Target) =>
			carryOn(from, to, signal, () => this.#passed(passed.add(name))).catch((error: unknown) => {
				faults.push(error);
				failed.abort();
			});
		await Promise.all([way('from', remote, here), way('to', local, remote)]);
		if (faults.length > 0) throw faults[0];
	}

	#passed(ways: ReadonlySet<string>): void {
		if (ways.size < 2) return;
		this.#pause = FIRST_PAUSE_MS;
		this.state.state = 'running';
		this.state.last = this.ctx.now();
	}
}
