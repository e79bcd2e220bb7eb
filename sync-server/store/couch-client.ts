import nano from 'nano';
import { saysFull } from './disk-room';
import { StoreDown, StoreFull, StoreUnusable } from './port';

/** One request. Ids and keys travel in bodies wherever CouchDB allows it: they stay out of its logs. */
export interface CouchRequest {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	db?: string;
	/** Below the database, already percent-encoded. */
	path?: string;
	qs?: Record<string, string | number | boolean>;
	/** JSON text. */
	body?: string;
	/** Ms to wait before CouchDB counts as down. */
	patience?: number;
	signal?: AbortSignal;
}

/** CouchDB understood and said no; the store's methods turn it into what it means for them. */
export class CouchRefusal extends Error {
	constructor(
		readonly status: number,
		reason: string
	) {
		super(`CouchDB refused: ${status} ${reason}`);
	}
}

/** nano 11 takes this but does not declare it: the whole path is a prefix, no part of it a database. */
interface NanoConfiguration extends nano.Configuration {
	parseUrl: boolean;
}

/** Options that nano 11 takes but does not declare. */
interface NanoRequest extends nano.RequestOptions {
	signal: AbortSignal;
	dontStringify: boolean;
}

const PATIENCE = 30_000;
/** A missing document, as opposed to a missing database, which means someone deleted it under us. */
const DOCUMENT_MISSING = new Set(['missing', 'deleted']);

/** Speaks to one CouchDB through nano, and sorts its failures. */
export class CouchClient {
	readonly #server: nano.ServerScope;
	/** Since something found no room and nothing was written after it: CouchDB tells in no other way. */
	#full = false;

	constructor(url: string) {
		const configuration: NanoConfiguration = { url, parseUrl: false };
		this.#server = nano(configuration);
	}

	get full(): boolean {
		return this.#full;
	}

	/** Notes that documents were written, or that there was no room for them. */
	wrote(full = false): void {
		this.#full = full;
	}

	/**
	 * The parsed answer.
	 * @throws StoreFull when CouchDB has no room for it, StoreUnusable when it refuses the user
	 * @throws StoreDown when there is none, a cut one, or one that says CouchDB cannot work now
	 * @throws CouchRefusal for every other refusal
	 */
	async ask<T extends object>(request: CouchRequest): Promise<T> {
		const { patience = PATIENCE, signal: outer, ...rest } = request;
		const controller = new AbortController();
		const abort = () => controller.abort();
		const timer = setTimeout(abort, patience);
		outer?.addEventListener('abort', abort, { once: true });
		if (outer?.aborted) abort();
		try {
			const options: NanoRequest = { ...rest, signal: controller.signal, dontStringify: true };
			return whole<T>(await this.#server.request(options));
		} catch (error) {
			const known = sorted(error);
			if (known instanceof StoreFull) this.wrote(true);
			throw known;
		} finally {
			clearTimeout(timer);
			outer?.removeEventListener('abort', abort);
		}
	}
}

/** nano answers an empty text when the connection broke within a JSON answer. */
function whole<T extends object>(answer: unknown): T {
	if (typeof answer !== 'object' || answer === null) {
		throw new StoreDown('CouchDB broke off in the middle of its answer.');
	}
	return answer as T;
}

function sorted(error: unknown): Error {
	if (error instanceof StoreDown) return error;
	const { statusCode, error: code, reason, message } = error as nano.RequestError;
	if (statusCode === undefined) return new StoreDown(`CouchDB does not answer: ${message}`);
	const why = reason ?? message;
	if (saysNoRoom(statusCode, `${code ?? ''} ${why}`))
		return new StoreFull(`CouchDB has no room left: ${why}`);
	if (statusCode === 401 || statusCode === 403) {
		return new StoreUnusable(`CouchDB refuses the user of COUCHDB_URL: ${statusCode} ${why}`);
	}
	if (cannotWork(statusCode, why)) {
		return new StoreDown(`CouchDB cannot work: ${statusCode} ${why}`);
	}
	return new CouchRefusal(statusCode, why);
}

/** Its disk monitor answers 507 before the disk is full, the disk itself makes a 500 with the system's word. */
function saysNoRoom(status: number, text: string): boolean {
	return status === 507 || (status >= 500 && saysFull(text));
}

/** Overload and a vanished database are the engine's trouble. */
function cannotWork(status: number, reason: string): boolean {
	if (status >= 500) return true;
	if (status === 404) return !DOCUMENT_MISSING.has(reason);
	return [408, 429].includes(status);
}
