import { NETWORK } from '#domain/ids';
import { CouchClient, CouchRefusal } from '../store/couch-client';
import { CouchReplica } from '../store/couch-replica';
import type { StoredDoc } from '../store/port';
import type { Source } from './exchange';
import { SHARED_IDS } from './shared';

/** A CouchDB and one of its databases; the address carries user and password. */
export interface CouchPlace {
	url: string;
	database: string;
}

/** How one of CouchDB's own replications stands, in CouchDB's words. */
export interface Replication {
	/** `jm_network-from-…` */
	id: string;
	state: string;
	/** What it says of its last failure; empty without one. */
	reason: string;
}

const REPLICATOR = '_replicator';

/** The links of a site on CouchDB with other CouchDBs: CouchDB's replicator keeps them up by itself. */
export class CouchLinks {
	readonly #client: CouchClient;
	readonly #own: CouchPlace;

	constructor({ url, prefix }: { url: string; prefix: string }) {
		this.#client = new CouchClient(url);
		this.#own = { url, database: prefix + NETWORK };
	}

	/** Both ways with another CouchDB, continuously, templates and public cards alone (SI-01). */
	async join(other: CouchPlace): Promise<void> {
		await this.#ensureReplicator();
		await this.#put(`${this.#idFor(other)}-from`, other, this.#own);
		await this.#put(`${this.#idFor(other)}-to`, this.#own, other);
	}

	/** @param host only the links with this one; all of them without */
	async leave(host?: string): Promise<number> {
		const docs = (await this.#docs()).filter(({ _id }) => !host || _id.includes(`-${slug(host)}-`));
		for (const { _id, _rev } of docs) {
			const path = encodeURIComponent(_id);
			await this.#client.ask({ method: 'DELETE', db: REPLICATOR, path, qs: { rev: _rev ?? '' } });
		}
		return docs.length;
	}

	async replications(): Promise<Replication[]> {
		return Promise.all(
			(await this.#docs()).map(async ({ _id: id }) => {
				const path = `docs/${REPLICATOR}/${encodeURIComponent(id)}`;
				const request = { method: 'GET', db: '_scheduler', path } as const;
				const { state, info } = await this.#client.ask<{ state: string; info?: { error?: string } }>(
					request
				);
				return { id, state, reason: info?.error ?? '' };
			})
		);
	}

	async #docs(): Promise<StoredDoc[]> {
		await this.#ensureReplicator();
		const { rows } = await this.#client.ask<{ rows: { doc: StoredDoc }[] }>({
			method: 'POST',
			db: REPLICATOR,
			path: '_all_docs',
			body: JSON.stringify({
				start_key: `${this.#own.database}-`,
				end_key: `${this.#own.database}-\u{10FFFF}`,
				include_docs: true
			})
		});
		return rows.map(({ doc }) => doc);
	}

	async #put(id: string, source: CouchPlace, target: CouchPlace): Promise<void> {
		const body = JSON.stringify({
			_id: id,
			source: endpoint(source),
			target: endpoint(target),
			continuous: true,
			selector: { _id: { $regex: SHARED_IDS } }
		});
		try {
			await this.#client.ask({ method: 'POST', db: REPLICATOR, body });
		} catch (error) {
			// It is there already.
			if (!(error instanceof CouchRefusal && error.status === 409)) throw error;
		}
	}

	async #ensureReplicator(): Promise<void> {
		try {
			await this.#client.ask({ method: 'PUT', db: REPLICATOR });
		} catch (error) {
			if (!(error instanceof CouchRefusal && error.status === 412)) throw error;
		}
	}

	#idFor({ url, database }: CouchPlace): string {
		return `${this.#own.database}-${slug(new URL(url).host)}-${slug(database)}`;
	}
}

/** Another CouchDB's network, to be looked at before it is joined. @throws StoreDown when it is not there */
export async function networkAt({ url, database }: CouchPlace): Promise<Source> {
	const client = new CouchClient(url);
	await client.ask({ method: 'GET', db: database });
	return new CouchReplica(client, database);
}

function endpoint({ url, database }: CouchPlace): object {
	const { origin, username, password } = new URL(url);
	const basic = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
	const auth = username ? { auth: { basic } } : {};
	return { url: `${origin}/${database}`, ...auth };
}

/** Part of an id. */
function slug(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9_.]+/g, '-');
}
