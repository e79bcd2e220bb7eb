import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a command printed, and how it ended. */
export interface Ran {
	out: string;
	err: string;
	code: number | null;
}

/** Runs one of the server's commands in a process of its own, as npm does. */
export async function runCommand(
	main: string,
	args: string[],
	settings: Record<string, string>,
	input = ''
): Promise<Ran> {
	const root = join(import.meta.dirname, '../..');
	const env = { ...process.env, COUCHDB_URL: '', ...settings };
	const script = join(root, 'sync-server', main);
	const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, env });
	child.stdin.end(input);
	const [out, err] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'exit')
	]);
	return { out, err, code: child.exitCode };
}
