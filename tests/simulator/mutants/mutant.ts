import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Fault } from '../faults';

/** One bug on purpose: exact source text, and what stands in its place. */
export interface Mutant {
	name: string;
	edits: readonly Edit[];
	/** Looked for in histories with these faults alone; where there is none, with faults by lot. */
	faults?: readonly Fault[];
}

export interface Edit {
	/** From the root of the repository. */
	file: string;
	/** Stands exactly once in the file. */
	from: string;
	to: string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What is bundled, and where to. */
export interface Bundle {
	/** From the root of the repository. */
	entry: string;
	outfile: string;
	/** `external`: the packages stay in node_modules, above the bundle. */
	packages?: 'bundle' | 'external';
}

/**
 * Bundles a program with a bug in it. The working tree is only read: the bug is put in on the way to the
 * bundle.
 * @throws Error when a text to be replaced is not there any more, or not only once
 */
export async function bundled({ name, edits }: Mutant, bundle: Bundle): Promise<void> {
	const applied = new Set<Edit>();
	await build({
		entryPoints: [ROOT + bundle.entry],
		outfile: bundle.outfile,
		packages: bundle.packages ?? 'bundle',
		bundle: true,
		platform: 'node',
		format: 'esm',
		sourcemap: 'inline',
		logLevel: 'silent',
		tsconfig: `${ROOT}tsconfig.server.json`,
		plugins: [mutating(edits, applied)]
	});
	const missed = edits.find((edit) => !applied.has(edit));
	if (missed) throw new Error(`${name}: ${missed.file} is no part of ${bundle.entry}`);
}

function mutating(edits: readonly Edit[], applied: Set<Edit>): Plugin {
	return {
		name: 'mutant',
		setup({ onLoad }) {
			onLoad({ filter: /\.ts$/ }, async ({ path }) => {
				const mine = edits.filter((edit) => ROOT + edit.file === path);
				if (mine.length === 0) return undefined;
				let contents = await readFile(path, 'utf8');
				for (const edit of mine) {
					contents = edited(contents, edit);
					applied.add(edit);
				}
				return { contents, loader: 'ts' };
			});
		}
	};
}

/** @throws Error when the text does not stand there exactly once */
export function edited(source: string, { file, from, to }: Edit): string {
	const [before, after, ...more] = source.split(from);
	if (after === undefined) throw new Error(`${file} does not hold «${from}» any more`);
	if (more.length > 0) throw new Error(`${file} holds «${from}» ${more.length + 1} times`);
	return before + to + after;
}
