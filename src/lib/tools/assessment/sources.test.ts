import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['./*.svelte', './*.ts', '!./*.test.ts'], {
	query: '?raw',
	import: 'default',
	eager: true
});

/** A file and every file of this folder that it brings with it. */
function brought(file: string, seen = new Set<string>()): Set<string> {
	const source = sources[file];
	if (source === undefined || seen.has(file)) return seen;
	seen.add(file);
	for (const [, name = ''] of source.matchAll(/from '(\.\/[^']+)'/g)) {
		brought(name.endsWith('.svelte') ? name : `${name}.ts`, seen);
	}
	return seen;
}

test.each(['./player.svelte', './editor.svelte', './definition.ts', './shape.ts'])(
	'AS-02 %s brings nothing that adds answers up',
	(file) => {
		expect(sources[file]).toBeDefined();
		expect(brought(file)).not.toContain('./scoring.ts');
	}
);

test('AS-02 the trace view does', () => {
	expect(brought('./trace-view.svelte')).toContain('./scoring.ts');
});
