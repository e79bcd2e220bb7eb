import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../commands/run-command';
import { dropDatabases } from '../../support/couch-databases';
import { freePort } from '../../support/free-port';

/** A real server, as `npm start` runs it, on a free port with a data folder of its own. */
export interface TestServer {
	url: string;
	/** Mails to an address, newest first, as the development mailbox shows them. */
	mailsTo(address: string): Promise<{ subject: string; text: string }[]>;
	/**
	 * Stops it, runs one of its commands on its store, and starts it again at the same address.
	 * @returns what the command printed
	 */
	whileStopped(main: string, args: string[]): Promise<string>;
	stop(): Promise<void>;
}

/** Enough of each state for every test, and soon there on each server. */
const DEMO_PEOPLE = '100';
const START_TIMEOUT_MS = 120_000;

/**
 * Starts dist/server.js with demo data and waits until it is healthy: on CouchDB when COUCHDB_URL is set in
 * the environment, in databases of its own, whatever a `.env` says.
 */
export async function startServer(): Promise<TestServer> {
	const port = await freePort();
	const dataDir = await mkdtemp(join(tmpdir(), 'jemoriente-e2e-'));
	const url = `http://localhost:${port}`;
	const couch = process.env.COUCHDB_URL ?? '';
	const prefix = `e2e_${port}_`;
	const env = {
		...process.env,
		PORT: String(port),
		DATA_DIR: dataDir,
		PUBLIC_URL: url,
		DEMO: DEMO_PEOPLE,
		LOG_LEVEL: 'warn',
		COUCHDB_URL: couch,
		COUCHDB_PREFIX: prefix
	};
	const clear = async () => {
		await rm(dataDir, { recursive: true, force: true });
		if (couch) await dropDatabases(couch, prefix);
	};
	let child = await started(url, env).catch(async (error: unknown) => {
		await clear();
		throw error;
	});
	return {
		url,
		mailsTo: async (address) => {
			const query = new URLSearchParams({ to: address });
			const answer = await fetch(`${url}/dev/mail.json?${query}`);
			return (await answer.json()) as { subject: string; text: string }[];
		},
		whileStopped: async (main, args) => {
			await ended(child);
			const { out, err, code } = await runCommand(main, args, env);
			child = await started(url, env);
			if (code !== 0) throw new Error(`${main} ended with ${code}: ${err}`);
			return out;
		},
		stop: async () => {
			await ended(child);
			await clear();
		}
	};
}

/** A process of the server, once it is healthy. */
async function started(url: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
	const child = spawn(process.execPath, ['dist/server.js'], { env, stdio: 'inherit' });
	try {
		await healthy(url, child);
		return child;
	} catch (error) {
		await ended(child);
		throw error;
	}
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
	const end = Date.now() + START_TIMEOUT_MS;
	while (Date.now() < end) {
		if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
		const ready = await fetch(`${url}/api/health`).then(
			(answer) => answer.ok,
			() => false
		);
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new Error('The server did not become ready.');
}

function ended(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		if (child.exitCode !== null || child.signalCode !== null) resolve();
		child.kill('SIGTERM');
	});
}
