import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds what is missing or older than its sources, then runs the server. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const SOURCES = {
	'build/en/index.html': [
		'src',
		'static',
		'messages',
		'svelte.config.js',
		'vite.config.ts',
		'scripts/build-app.js',
		'scripts/pack-app.js',
		'package-lock.json'
	],
	'dist/server.js': [
		'sync-server',
		'src/lib/domain',
		'src/lib/access',
		'src/lib/protocol',
		'package.json'
	]
};
const COMMANDS = {
	'build/en/index.html': ['scripts/build-app.js'],
	'dist/server.js': ['scripts/build-server.js']
};

/** Time of the newest file at or below a path, 0 when there is none. */
function newest(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) return 0;
	if (!stat.isDirectory()) return stat.mtimeMs;
	const times = readdirSync(path)
		// What the build itself writes into the sources does not make them newer.
		.filter((name) => name !== 'paraglide')
		.map((name) => newest(join(path, name)));
	return Math.max(0, ...times);
}

for (const [target, sources] of Object.entries(SOURCES)) {
	const built = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (built > Math.max(...sources.map(newest))) continue;
	console.log(`Construction de ${dirname(target)}/…`);
	const { status } = spawnSync(process.execPath, COMMANDS[target], { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}

const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server.js'], {
	stdio: 'inherit'
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
