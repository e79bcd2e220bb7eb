import { spawn, type ChildProcess } from 'node:child_process';

/** Runs a command to its end, its output shown as progress. @throws when it fails */
export async function run(command: string, args: string[]): Promise<void> {
	const child = spawn(command, args, { stdio: ['ignore', 2, 2] });
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', resolve);
	});
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}`);
}

/** Ends a process and waits until it has ended. */
export function ended(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		if (child.exitCode !== null || child.signalCode !== null) resolve();
		child.kill('SIGTERM');
	});
}
