import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

/**
 * Bundles the page of a contender as the app's build does: one module graph, minified, with the parts
 * loaded on demand apart.
 */
export async function bundlePage(name: string, outdir: string): Promise<void> {
	await build({
		entryPoints: [join(PAGES, `${name}.ts`)],
		outdir,
		bundle: true,
		nodePaths: process.env.NODE_PATH?.split(delimiter) ?? [],
		splitting: true,
		format: 'esm',
		minify: true,
		target: 'es2022',
		define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
		logLevel: 'silent'
	});
}
