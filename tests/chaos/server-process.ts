import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROUTES } from '#protocol/routes';

const START_MS = 120_000;

/** One gateway as a process of its own, which may be killed and frozen, and is always started again. */
export class ServerProcess {
	readonly url: string;
	#child: ChildProcess | null = null;
	#ended: Promise<void> = Promise.resolve();

	constructor(
		readonly port: number,
		readonly env: Record<string, string>,
		/** The server's bundle. */
		readonly script: string
	) {
		this.url = `http://127.0.0.1:${port}`;
	}

	/** Starts it and waits until it is ready. @throws when it does not become so in two minutes */
	async start(): Promise<void> {
		const child = spawn(process.execPath, [this.script], {
			env: { ...process.env, ...this.env, PORT: String(this.port), PUBLIC_URL: this.url },
			stdio: ['ignore', 'ignore', 'inherit']
		});
		this.#child = child;
		this.#ended = new Promise((resolve) => void child.once('exit', () => resolve()));
		const end = Date.now() + START_MS;
		while (Date.now() < end) {
			if (await this.healthy()) return;
			if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
			await sleep(100);
		}
		throw new Error('the server did not become ready');
	}

	/** As the power cut would. */
	async kill(): Promise<void> {
		this.#child?.kill('SIGKILL');
		await this.#ended;
	}

	/** Frozen for a while: alive to the network, deaf to everybody. */
	async pause(ms: number): Promise<void> {
		this.#child?.kill('SIGSTOP');
		await sleep(ms);
		this.#child?.kill('SIGCONT');
	}

	async stop(): Promise<void> {
		this.#child?.kill('SIGTERM');
		await this.#ended;
	}

	/** For how many seconds projections have waited; null while it does not answer. */
	async behind(): Promise<number | null> {
		const health = await this.#health();
		return health ? health.projections.behind : null;
	}

	async healthy(): Promise<boolean> {
		return (await this.#health()) !== null;
	}

	async #health(): Promise<{ projections: { behind: number } } | null> {
		try {
			const signal = AbortSignal.timeout(2_000);
			const answer = await fetch(this.url + ROUTES.health, { signal });
			return answer.ok ? ((await answer.json()) as { projections: { behind: number } }) : null;
		} catch {
			return null;
		}
	}
}
