import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The server, restarted at each change, and Vite before it. Both end together. */
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const run = (...args) => spawn(process.execPath, args, { stdio: 'inherit' });
const children = [
	run('node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'sync-server/main.ts'),
	run('node_modules/vite/bin/vite.js', 'dev')
];

function stop(code) {
	for (const child of children) child.kill('SIGTERM');
	process.exitCode = code;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
for (const child of children) child.on('exit', (code) => stop(code ?? 0));
