import { CouchRefusal, type CouchClient } from './couch-client';
import { Together } from './together';

/** What CouchDB says of one of the databases it was asked about; no `info` for one that is not there. */
interface DatabaseRow {
	key: string;
	info?: { update_seq: string };
}

/** CouchDB tells of so many databases at a time, unless it was set up otherwise. */
const MOST = 100;

/**
 * Whether anything was written to a database, asked of all databases at once: a request reads several, and
 * most of the time nothing was written to any of them. A stamp is opaque, and only ever compared with one
 * of the same database: while it is the same, nothing was written there (ADR 0021).
 */
export class CouchStamps {
	readonly #questions = new Together((names) => this.#ask(names), { inTurn: true });

	constructor(private readonly client: CouchClient) {}

	/** The stamp of a database as of now; null when CouchDB does not know of it. */
	async of(db: string): Promise<string | null> {
		return (await this.#questions.of([db])).get(db) ?? null;
	}

	async #ask(names: string[]): Promise<Map<string, string>> {
		const stamps = new Map<string, string>();
		for (let from = 0; from < names.length; from += MOST) {
			const body = JSON.stringify({ keys: names.slice(from, from + MOST) });
			const request = { method: 'POST', path: '_dbs_info', body } as const;
			const rows = await this.client.ask<DatabaseRow[]>(request).catch(untold);
			for (const { key, info } of rows) if (info) stamps.set(key, info.update_seq);
		}
		return stamps;
	}
}

/** One that is set up to tell of fewer at a time, or of none, is asked for each feed. */
function untold(error: unknown): DatabaseRow[] {
	if (error instanceof CouchRefusal) return [];
	throw error;
}
