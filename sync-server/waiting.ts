import type { FastifyInstance } from 'fastify';
import type { Config } from './config';
import { createWaitingApp } from './http/waiting-app';
import type { StoreDown } from './store/port';

interface WaitingContext {
	config: Pick<Config, 'couchdbUrl' | 'publicUrl' | 'host' | 'port'>;
	version: string;
	buildDir: string;
	say: (line: string) => void;
}

/** What the server does while its CouchDB is not there yet (OU-05). */
export class Waiting {
	#app: FastifyInstance | null = null;
	#said = '';

	constructor(private readonly ctx: WaitingContext) {}

	/** Answers in the server's place, and says what is waited for, again when the reason changes. */
	async because({ message }: StoreDown): Promise<void> {
		const { config, say } = this.ctx;
		if (!this.#app) {
			this.#app = await createWaitingApp({ ...this.ctx, ...config, kind: 'couchdb' });
			await this.#app.listen({ port: config.port, host: config.host });
		}
		if (this.#said === message) return;
		this.#said = message;
		const at = new URL(config.couchdbUrl ?? '').host;
		say(
			`CouchDB (${at}) n’est pas là\u00a0: ${message} Le serveur attend, et continuera de lui-même.`
		);
	}

	/** Gives its place back. */
	async end(): Promise<void> {
		await this.#app?.close();
		this.#app = null;
		this.#said = '';
	}
}
