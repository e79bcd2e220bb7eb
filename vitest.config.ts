import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const common = {
	environment: 'node',
	testTimeout: 20_000,
	hookTimeout: 30_000,
	// A process reads each module once, for all its files: three times faster. What a test replaces of the
	// world is put back after it.
	isolate: false,
	restoreMocks: true,
	unstubGlobals: true
} as const;

/** What compiles through Svelte pays for its plugin; the rest, most of it, does without. */
export default defineConfig({
	test: {
		projects: [
			{
				plugins: [sveltekit()],
				test: {
					...common,
					name: 'app',
					include: ['src/lib/{store,tools,ui}/**/*.test.ts', 'src/routes/**/*.test.ts']
				}
			},
			{
				test: {
					...common,
					name: 'plain',
					include: [
						'src/lib/{access,domain,protocol}/**/*.test.ts',
						'src/service-worker/**/*.test.ts',
						'sync-server/**/*.test.ts',
						'tests/{bench,simulator,support}/**/*.test.ts'
					]
				}
			},
			{
				// Whole servers and commands, most in processes of their own: seconds, not milliseconds.
				test: {
					...common,
					testTimeout: 120_000,
					name: 'commands',
					include: ['tests/commands/**/*.test.ts']
				}
			}
		]
	}
});
