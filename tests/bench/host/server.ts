import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ended } from './process';

/** A real server, as `npm start` runs it. */
export interface Server {
	url: string;
	pid: number;
	stop(): Promise<void>;
}

export interface ServerOptions {
	/** DATA_DIR, or COUCHDB_URL and COUCHDB_PREFIX. */
	env: Record<string, string>;
	/** The one core it may use; all of them when absent. */
	core?: number;
}

const START_TIMEOUT_MS = 120_000;

/** Starts dist/server.js on a free port and waits until it is ready. */
export async function startServer({ env, core }: ServerOptions): Promise<Server> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const settings = { PORT: String(port), PUBLIC_URL: url, DEMO: 'off', LOG_LEVEL: 'warn', ...env };
	const command = [process.execPath, 'dist/server.js'];
	if (core !== undefined) command.unshift('taskset', '-c', String(core));
	const [program = '', ...args] = command;
	const child = spawn(program, args, {
		stdio: ['ignore', 2, 2],
		env: { ...process.env, ...settings }
	});
	const end = Date.now() + START_TIMEOUT_MS;
	while (!(await isReady(url))) {
		if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
		if (Date.now() > end) throw new Error('the server did not become ready');
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return { url, pid: child.pid ?? 0, stop: () => ended(child) };
}

function isReady(url: string): Promise<boolean> {
	return fetch(`${url}/api/health`).then(
		(answer) => answer.ok,
		() => false
	);
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
