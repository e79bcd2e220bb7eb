import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform, type Plugin } from 'esbuild';
import { compileModule } from 'svelte/compiler';

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
		conditions: ['svelte', 'browser'],
		plugins: [runes],
		logLevel: 'silent'
	});
}

/** The app's state stands in `.svelte.ts` modules, which Svelte compiles. */
const runes: Plugin = {
	name: 'runes',
	setup({ onLoad }) {
		onLoad({ filter: /\.svelte\.ts$/ }, async ({ path }) => {
			const plain = await transform(await readFile(path, 'utf8'), { loader: 'ts' });
			return { contents: compileModule(plain.code, { filename: path }).js.code, loader: 'js' };
		});
	}
};
