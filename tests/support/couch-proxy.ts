import { once } from 'node:events';
import {
	createServer,
	request,
	type IncomingMessage,
	type Server,
	type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { COUCH } from './engines';

/** What becomes of requests: they pass; nobody is there; writes arrive and no answer comes back; no room. */
export type ProxyState = 'passes' | 'cut' | 'deaf' | 'full';

/** What CouchDB's disk monitor says. */
const NO_ROOM = '{"error":"insufficient_storage","reason":"Insufficient storage"}';

/** A CouchDB's address at which it can be kept from being reached. */
export class CouchProxy {
	#server: Server | null = null;
	#port: number;
	#state: ProxyState = 'passes';

	private constructor(port: number) {
		this.#port = port;
	}

	/** @param port of an address that is known before anybody answers there; otherwise it begins to pass */
	static async at(port?: number): Promise<CouchProxy> {
		const proxy = new CouchProxy(port ?? 0);
		if (port === undefined) await proxy.set('passes');
		return proxy;
	}

	get url(): string {
		const near = new URL(COUCH);
		near.host = `127.0.0.1:${this.#port}`;
		return near.href;
	}

	async set(state: ProxyState): Promise<void> {
		this.#state = state;
		if (state === 'cut') return this.#close();
		if (this.#server) return;
		const server = createServer((near, answer) => this.#carry(near, answer));
		this.#server = server;
		await once(server.listen(this.#port, '127.0.0.1'), 'listening');
		this.#port = (server.address() as AddressInfo).port;
	}

	async close(): Promise<void> {
		await this.#close();
	}

	async #close(): Promise<void> {
		const server = this.#server;
		this.#server = null;
		if (!server) return;
		const closed = once(server, 'close');
		server.close();
		server.closeAllConnections();
		await closed;
	}

	#carry(near: IncomingMessage, answer: ServerResponse): void {
		const writes = isWrite(near);
		if (this.#state === 'full' && writes) {
			near.resume();
			answer.writeHead(507, { 'content-type': 'application/json' }).end(NO_ROOM);
			return;
		}
		const { hostname, port } = new URL(COUCH);
		const { method, url: path, headers } = near;
		const far = request({ hostname, port, method, path, headers }, (response) => {
			if (this.#state === 'deaf' && writes) return void near.socket.destroy();
			answer.writeHead(response.statusCode ?? 500, response.headers);
			response.pipe(answer);
		});
		const end = () => void near.socket.destroy();
		far.on('error', end);
		answer.on('close', () => far.destroy());
		near.pipe(far);
	}
}

/** A write of documents: to the database itself, one document, or several. */
function isWrite({ method, url = '' }: IncomingMessage): boolean {
	const [, database = '', rest = ''] = url.split('?')[0]?.split('/') ?? [];
	// Asked of the server itself, `_dbs_info` reads.
	if (database.startsWith('_')) return false;
	if (method === 'POST') return rest === '' || rest === '_bulk_docs';
	return (method === 'PUT' || method === 'DELETE') && rest !== '';
}
