import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findChromium } from '../../../scripts/find-chromium.js';

const ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/**
 * A browser with a profile of its own on the disk, as a person's is: in a private window IndexedDB would
 * stay in memory. The profile is deleted afterwards.
 */
export async function withBrowser<T>(
	work: (context: BrowserContext) => Promise<T>,
	more: { serviceWorkers?: 'block' } = {}
): Promise<T> {
	const profile = await mkdtemp(join(tmpdir(), 'jemoriente-bench-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: findChromium(),
		args: ARGS,
		viewport: { width: 1440, height: 900 },
		locale: 'fr-FR',
		...more
	});
	try {
		return await work(context);
	} finally {
		await context.close();
		await rm(profile, { recursive: true, force: true });
	}
}

/** Signs a browser in by a session's token. */
export async function withSession(context: BrowserContext, url: string, token: string) {
	await context.addCookies([{ name: 'session', value: token, url, httpOnly: true }]);
}
