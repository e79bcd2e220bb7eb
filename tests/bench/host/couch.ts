import type { StoredDoc } from '../../../sync-server/store/port';

/** The few calls to CouchDB that the bench makes past the server: filling, peers, cleaning up. */
export class Couch {
	readonly origin: string;
	readonly headers: Record<string, string>;

	/** @param url with user and password, as COUCHDB_URL */
	constructor(url: string) {
		const { origin, username, password } = new URL(url);
		const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
		this.origin = origin;
		this.headers = {
			authorization: `Basic ${Buffer.from(login).toString('base64')}`,
			'content-type': 'application/json'
		};
	}

	async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
		const init = { method, headers: this.headers, body: body && JSON.stringify(body) };
		const answer = await fetch(`${this.origin}/${path}`, init as RequestInit);
		if (!answer.ok) throw new Error(`CouchDB: ${method} ${path}: ${answer.status}`);
		return (await answer.json()) as T;
	}

	async create(database: string): Promise<void> {
		await this.ask('PUT', database);
	}

	async bulk(database: string, docs: StoredDoc[]): Promise<void> {
		const results = await this.ask<{ error?: string }[]>('POST', `${database}/_bulk_docs`, {
			docs
		});
		const failed = results.find((one) => one.error);
		if (failed) throw new Error(`CouchDB: a document was not written: ${failed.error}`);
	}

	/** Where the feed of a database stands now. */
	async lastSeq(database: string): Promise<string> {
		const { last_seq } = await this.ask<{ last_seq: string }>(
			'GET',
			`${database}/_changes?since=now`
		);
		return last_seq;
	}

	/** Deletes every database whose name begins so. */
	async clear(prefix: string): Promise<void> {
		const all = await this.ask<string[]>('GET', '_all_dbs');
		for (const name of all) if (name.startsWith(prefix)) await this.ask('DELETE', name);
	}
}
