import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROUTES } from '#protocol/routes';
import { freePort } from '../support/free-port';

/** What `/api/health` said. */
export interface Health {
	status: number;
	body: { store: string; ready: boolean; room: string | null; projections?: { behind: number } };
}

/** The server as a process of its own, as it is started at a prompt. */
export class RunningServer {
	/** What it printed. */
	out = '';
	err = '';

	private constructor(
		readonly child: ChildProcess,
		readonly url: string
	) {
		child.stdout?.on('data', (text) => void (this.out += String(text)));
		child.stderr?.on('data', (text) => void (this.err += String(text)));
	}

	static async start(settings: Record<string, string>): Promise<RunningServer> {
		const root = join(import.meta.dirname, '../..');
		const port = String(await freePort());
		const usual = { COUCHDB_URL: '', DEMO: 'off', LOG_LEVEL: 'silent', PORT: port };
		const env = { ...process.env, ...usual, ...settings };
		const script = join(root, 'sync-server/main.ts');
		const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root, env });
		return new RunningServer(child, `http://localhost:${port}`);
	}

	/** Waits until the health is as wanted. @throws Error when the process ended before */
	async until(wanted: (health: Health) => boolean): Promise<Health> {
		for (;;) {
			const health = await this.health();
			if (health && wanted(health)) return health;
			if (this.child.exitCode !== null) throw new Error(`the server ended: ${this.err}`);
			await sleep(50);
		}
	}

	/** Null while nobody answers. */
	async health(): Promise<Health | null> {
		try {
			const answer = await fetch(this.url + ROUTES.health);
			return { status: answer.status, body: (await answer.json()) as Health['body'] };
		} catch {
			return null;
		}
	}

	/** Sends a signal. @returns how the process ended */
	async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
		if (this.child.exitCode === null && this.child.signalCode === null) {
			const exit = once(this.child, 'exit');
			this.child.kill(signal);
			await exit;
		}
		return this.child.exitCode;
	}
}
