import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Imports point one way (docs/adr/0001): domain ← access ← protocol ← store | sync-server
 * ← tools ← ui ← routes. Each row: a folder, and what nothing in it may import.
 */
const direction = [
	[
		'src/lib/domain',
		[
			'#access/*',
			'#protocol/*',
			'$lib/*',
			'**/access/*',
			'**/protocol/*',
			'**/sync-server/**',
			'node:*'
		]
	],
	['src/lib/access', ['#protocol/*', '$lib/*', '**/protocol/*', '**/sync-server/**', 'node:*']],
	['src/lib/protocol', ['$lib/*', '**/sync-server/**', 'node:*']],
	['src/lib/store', ['$lib/ui/**', '$lib/tools/**', '**/routes/**', '**/sync-server/**', 'node:*']],
	['src/lib/tools', ['**/routes/**', '**/sync-server/**', 'node:*']],
	['src/lib/ui', ['$lib/tools/**', '**/routes/**', '**/sync-server/**', 'node:*']],
	['src/routes', ['**/sync-server/**', 'node:*']],
	['sync-server', ['$lib/*', '**/lib/store/**', '**/lib/ui/**', '**/lib/tools/**']]
];

const importing = (files, nothingOf) => ({
	files,
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: [{ group: nothingOf, message: 'Imports point one way: see architecture.' }] }
		]
	}
});

/** What a tool keeps stands in its folder, and belongs to the domain (docs/adr/0022). */
const shapes = ['src/lib/tools/*/shape.ts'];

const importDirection = [
	...direction.map(([folder, nothingOf]) =>
		importing([`${folder}/**/*.ts`, `${folder}/**/*.svelte`], nothingOf)
	),
	importing(shapes, ['$lib/*', '#access/*', '#protocol/*', '../*', 'node:*'])
];

const pureFolders = ['src/lib/domain', 'src/lib/access', 'src/lib/protocol'];

/** Clock, randomness and I/O are passed into the pure folders, never reached for. */
const purity = {
	files: [...pureFolders.map((folder) => `${folder}/**/*.ts`), ...shapes],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-globals': ['error', 'fetch', 'crypto', 'localStorage', 'setTimeout', 'process'],
		'no-restricted-properties': [
			'error',
			{ object: 'Date', property: 'now', message: 'Pass the clock in.' },
			{ object: 'Math', property: 'random', message: 'Pass randomness in.' }
		]
	}
};

const size = {
	files: ['src/**/*.ts', 'src/**/*.svelte', 'sync-server/**/*.ts'],
	rules: {
		'max-lines': ['error', { max: 400 }],
		'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
		'@typescript-eslint/no-explicit-any': 'error'
	}
};

export default ts.config(
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		rules: {
			'no-undef': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	...importDirection,
	purity,
	size,
	{ files: ['**/*.test.ts', 'tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
	{ ignores: ['build/', 'dist/', '.svelte-kit/', 'src/lib/i18n/paraglide/', 'data/'] }
);
