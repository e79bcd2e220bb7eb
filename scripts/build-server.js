import { build } from 'esbuild';

/** One file for the server; its packages stay in node_modules. */
await build({
	entryPoints: ['sync-server/main.ts'],
	outfile: 'dist/server.js',
	bundle: true,
	platform: 'node',
	target: 'node20',
	format: 'esm',
	packages: 'external',
	sourcemap: true,
	logLevel: 'warning'
});
