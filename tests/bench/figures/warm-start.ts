import type { BrowserContext } from '@playwright/test';
import type { Bench } from '../bench';
import { atMost, type Figure } from '../figure';
import { withBrowser, withSession } from '../host/browser';
import { median } from '../measure';
import type { Stage } from '../stage';
import { BASE } from './first-sync';

const LIMIT_MS = 1_000;
const LIST = '/conseil';
const ROW = 'main a[href^="/conseil/dossier"]';

/** The app opened again without a network: from the navigation to the list of all people followed. */
export const warmStart: Figure = {
	name: 'warm-start',
	async run(bench) {
		const stage = await bench.stage('embedded', bench.sized(BASE));
		const found = await withBrowser((context) => starts(bench, context, stage));
		const note = `${stage.filled.seen.length} documents, offline, service worker, ${LIST}`;
		return [atMost(LIMIT_MS, { name: 'warm-start', ours: median(found), unit: 'ms', note })];
	}
};

async function starts(bench: Bench, context: BrowserContext, stage: Stage): Promise<number[]> {
	const { url } = stage.server;
	const { followed } = stage.filled.size;
	await withSession(context, url, stage.filled.token);
	await fillDevice(context, url, followed);
	await context.setOffline(true);
	const found: number[] = [];
	for (let run = 0; run <= bench.options.runs; run++) {
		const page = await context.newPage();
		await page.goto(url + LIST);
		const ms = await page.evaluate(untilListed, { row: ROW, followed });
		await page.close();
		bench.say(`warm start: ${Math.round(ms)} ms`);
		// The first fills the browser's own caches.
		if (run > 0) found.push(ms);
	}
	return found;
}

/** Everything fetched, and the service worker holding the app. */
async function fillDevice(context: BrowserContext, url: string, followed: number): Promise<void> {
	const page = await context.newPage();
	await page.goto(url + LIST);
	await page.evaluate(untilListed, { row: ROW, followed });
	await page.getByRole('button', { name: /Voir le détail des envois/ }).waitFor();
	await page.getByText('Tout est envoyé').first().waitFor({ timeout: 120_000 });
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.waitForFunction(async () => (await caches.keys()).length > 0);
	await page.close();
}

/** Runs in the page: ms since the navigation at which every row is in the document and painted. */
async function untilListed(wanted: { row: string; followed: number }): Promise<number> {
	while (document.querySelectorAll(wanted.row).length < wanted.followed) {
		await new Promise((resolve) => requestAnimationFrame(resolve));
	}
	await new Promise((resolve) => requestAnimationFrame(resolve));
	return performance.now();
}
