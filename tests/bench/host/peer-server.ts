import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ended } from './process';

export interface PeerServer {
	url: string;
	stop(): Promise<void>;
}

/** Starts a server of ../peers in a process of its own; it tells its port once it listens. */
export async function startPeer(name: string, env: Record<string, string>): Promise<PeerServer> {
	const file = fileURLToPath(new URL(`../peers/${name}.ts`, import.meta.url));
	const child = fork(file, { env: { ...process.env, ...env } });
	const port = await new Promise((resolve, reject) => {
		child.once('message', resolve);
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`the peer ${name} ended with ${code}`)));
	});
	return { url: `http://127.0.0.1:${String(port)}`, stop: () => ended(child) };
}
