import { NETWORK } from '#domain/ids';
import { TRAINING } from '#domain/training';
import { CouchClient, CouchRefusal } from '../store/couch-client';
import type { StoredDoc } from '../store/port';
import { credentialsOf, type CouchPlace } from './address';
import { SHARED_IDS } from './shared';

/** How one of CouchDB's own replications stands, in CouchDB's words. */
export interface Replication {
	/** `jm_network-host-jm_network-from` */
	id: string;
	/** `running`, `crashing`, `failed`…; `pending` before CouchDB has looked at it. */
	state: string;
	/** What it says of its last failure; empty without one. */
	reason: string;
}

type Endpoint = Pick<CouchPlace, 'url' | 'database'>;

const REPLICATOR = '_replicator';

/** The links of a site on CouchDB with other CouchDBs: CouchDB's replicator keeps them up by itself. */
export class CouchLinks {
	readonly #client: CouchClient;
	readonly #own: Endpoint;

	constructor({ url, prefix }: { url: string; prefix: string }) {
		this.#client = new CouchClient(url);
		this.#own = { url, database: prefix + NETWORK };
	}

	/** Whether a place is this very database, perhaps under another address. */
	async isOwn({ database, uuid }: CouchPlace): Promise<boolean> {
		const own = await this.#client.ask<{ uuid: string }>({ method: 'GET' });
		return database === this.#own.database && uuid === own.uuid;
	}

	/** Both ways with another CouchDB, continuously, templates and public cards alone (SI-01). */
	async join(other: Endpoint): Promise<void> {
		await this.#put(`${this.#idFor(other)}-from`, other, this.#own);
		await this.#put(`${this.#idFor(other)}-to`, this.#own, other);
	}

	/** @param host only the links with this one; all of them without */
	async leave(host?: string): Promise<number> {
		const all = await this.#docs();
		const ended = all.filter(({ _id }) => !host || _id.includes(`-${slug(host)}-`));
		for (const { _id, _rev = '' } of ended) {
			const path = encodeURIComponent(_id);
			await this.#client.ask({ method: 'DELETE', db: REPLICATOR, path, qs: { rev: _rev } });
		}
		return ended.length;
	}

	async replications(): Promise<Replication[]> {
		const path = `docs/${REPLICATOR}`;
		const { docs } = await this.#client.ask<{
			docs: { doc_id: string; state: string; info: { error?: string } | null }[];
		}>({ method: 'GET', db: '_scheduler', path, qs: { limit: 10_000 } });
		const known = new Map(docs.map((one) => [one.doc_id, one]));
		return (await this.#docs()).map(({ _id: id }) => {
			const { state = 'pending', info = null } = known.get(id) ?? {};
			return { id, state, reason: info?.error ?? '' };
		});
	}

	async #docs(): Promise<StoredDoc[]> {
		await this.#ensureReplicator();
		const { database } = this.#own;
		const range = { start_key: `${database}-`, end_key: `${database}-\u{10FFFF}` };
		const body = JSON.stringify({ ...range, include_docs: true });
		const request = { method: 'POST', db: REPLICATOR, path: '_all_docs', body } as const;
		const { rows } = await this.#client.ask<{ rows: { doc: StoredDoc }[] }>(request);
		return rows.map(({ doc }) => doc);
	}

	/** A link that is there already is written anew: the password may be another. */
	async #put(_id: string, source: Endpoint, target: Endpoint): Promise<void> {
		const before = (await this.#docs()).find((doc) => doc._id === _id);
		const body = JSON.stringify({
			_id,
			...(before ? { _rev: before._rev } : {}),
			source: endpoint(source),
			target: endpoint(target),
			continuous: true,
			selector: { _id: { $regex: SHARED_IDS }, $not: { 'body.home': TRAINING } }
		});
		await this.#client.ask({ method: 'POST', db: REPLICATOR, body });
	}

	async #ensureReplicator(): Promise<void> {
		try {
			await this.#client.ask({ method: 'PUT', db: REPLICATOR });
		} catch (error) {
			// 412: it exists.
			if (!(error instanceof CouchRefusal && error.status === 412)) throw error;
		}
	}

	#idFor({ url, database }: Endpoint): string {
		return `${this.#own.database}-${slug(new URL(url).host)}-${slug(database)}`;
	}
}

function endpoint({ url, database }: Endpoint): object {
	const address = new URL(url);
	const basic = credentialsOf(address);
	const auth = basic.username ? { auth: { basic } } : {};
	return { url: `${address.origin}/${database}`, ...auth };
}

/** Part of an id. */
function slug(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9_.]+/g, '-');
}
