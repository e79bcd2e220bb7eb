import type { Envelope } from '#domain/document';
import { NETWORK, staffId } from '#domain/ids';
import { fromStored, toStored } from '../../sync-server/gateway/stored';
import { SiteDoor } from '../../sync-server/site/door';
import { startExchanges, type Exchanges } from '../../sync-server/site/exchange';
import { startSettling } from '../../sync-server/site/network-follower';
import { epochOf } from '../../sync-server/store/epoch';
import type { ReplicatedStore } from '../../sync-server/store/replica';
import { NOW, changed, newKey, staff } from './documents';
import { freePort } from './free-port';
import { HttpWorld } from './http-world';
import { card, putAll } from './small-centre';

/** A site as others meet it: a store of its own, the real door to it, and the exchanges with those it joined. */
export class Site {
	readonly errors: unknown[] = [];
	#running: { stop(): Promise<unknown> }[] = [];
	#exchanges: Exchanges | null = null;

	private constructor(
		public store: ReplicatedStore,
		readonly structure: string,
		readonly port: number
	) {}

	/** A site with one structure: its card, and its team in a database of its own. */
	static async begin(store: ReplicatedStore, structure: string): Promise<Site> {
		const team = staff();
		await putAll(store, card(structure), { ...team, id: staffId(structure), structure });
		return new Site(store, structure, await freePort());
	}

	get url(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Starts its server. */
	async start(): Promise<void> {
		const { store } = this;
		const { name } = await epochOf(store, newKey, NOW);
		const onError = (error: unknown) => void this.errors.push(error);
		const exchanges = await startExchanges({ store, now: () => NOW, onError });
		const http = await HttpWorld.create({ door: new SiteDoor(store, name), exchanges });
		const settling = startSettling({ store, onError });
		this.#exchanges = exchanges;
		this.#running = [{ stop: () => http.close() }, { stop: settling }, exchanges];
		await http.app.listen({ port: this.port, host: '127.0.0.1' });
	}

	async stop(): Promise<void> {
		await Promise.all(this.#running.map((one) => one.stop()));
		this.#running = [];
	}

	/** How the exchange with the only site it joined stands. */
	get state(): string | undefined {
		return this.#exchanges?.states()[0]?.state;
	}

	async templates(): Promise<Envelope<'template'>[]> {
		const docs = await (await this.store.open(NETWORK)).withPrefix('template:');
		return docs.map((doc) => fromStored(doc) as Envelope<'template'>);
	}

	/** What each template of the bank says, in order. */
	async texts(): Promise<string[]> {
		return (await this.templates()).map(({ body }) => body.aim).sort();
	}

	async edit(id: string, aim: string): Promise<void> {
		const network = await this.store.open(NETWORK);
		const before = await network.get(id);
		if (!before) throw new Error(`${id} is not here`);
		const after = changed(fromStored(before) as Envelope<'template'>, { body: { aim } });
		await network.put(toStored(after, before._rev));
	}
}
