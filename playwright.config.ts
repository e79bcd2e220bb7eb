import { defineConfig, devices } from '@playwright/test';
import { findHeadless } from './scripts/find-chromium.js';

/** Browser tests: one folder per actor. Each test starts its own server on a free port (tests/e2e/support). */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	// Two at a time share two cores: a history takes up to twice as long as alone.
	timeout: 240_000,
	expect: { timeout: 30_000 },
	workers: 2,
	fullyParallel: false,
	retries: 0,
	reporter: 'list',
	use: {
		actionTimeout: 30_000,
		navigationTimeout: 30_000,
		...devices['Desktop Chrome'],
		locale: 'fr-FR',
		timezoneId: 'Europe/Zurich',
		// A trace takes a sixth of a small machine: asked for where a failure has to be understood.
		trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
		launchOptions: {
			executablePath: findHeadless(),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				// Debian's own start script turns it on, which without a graphics card costs more than it saves.
				'--disable-gpu-rasterization',
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run'
			]
		}
	}
});
