import type { BrowserContext, Page } from '@playwright/test';
import type { Bench } from '../bench';
import { atMost, type Figure } from '../figure';
import { withBrowser, withSession } from '../host/browser';
import { quantile } from '../measure';
import type { Stage } from '../stage';

/** A counsellor of many years: 80 people followed now, 420 whose support is over. */
const DESK = { dossiers: 500, followed: 500, closed: 420 };
const LIMIT_MS = 200;
/** How many times slower than this machine the processor is made: a modest laptop of a centre. */
const SLOWER = 4;
const SETTLE_MS = 400;
/** The browser tells of no interaction shorter than this. */
const LEAST_MS = 16;

/** What one does all day, from the press to the next picture (INP), on a slow processor. */
export const interactions: Figure = {
	name: 'interactions',
	async run(bench) {
		const stage = await bench.stage('embedded', bench.sized(DESK));
		const found = await withBrowser((context) => days(bench, context, stage));
		const ours = quantile(
			found.map(({ ms }) => ms),
			0.95
		);
		const worst = found.reduce((a, b) => (b.ms > a.ms ? b : a));
		const { followed, closed = 0 } = stage.filled.size;
		const base = `${followed} dossiers (${followed - closed} open)`;
		const note = `p95 of ${found.length} presses, ${base}, processor slowed ${SLOWER} times; worst: ${worst.name}, ${Math.round(worst.ms)} ms`;
		return [atMost(LIMIT_MS, { name: 'interactions', ours, unit: 'ms', note })];
	}
};

interface Press {
	name: string;
	ms: number;
}

async function days(bench: Bench, context: BrowserContext, stage: Stage): Promise<Press[]> {
	await withSession(context, stage.server.url, stage.filled.token);
	await context.addInitScript(listen, LEAST_MS);
	const page = await context.newPage();
	await page.goto(`${stage.server.url}/conseil`);
	await page.getByText('Tout est envoyé').first().waitFor({ timeout: 300_000 });
	const slowed = await context.newCDPSession(page);
	await slowed.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	const found: Press[] = [];
	for (let run = 0; run <= bench.options.runs; run++) {
		const presses = await day(page);
		// In the first the code of each screen is fetched and read.
		if (run > 0) found.push(...presses);
		const worst = Math.max(...presses.map(({ ms }) => ms));
		bench.say(`${presses.length} presses, the longest ${Math.round(worst)} ms`);
	}
	return found;
}

/** The page of the day, a decision, the palette, a dossier, the bank. */
async function day(page: Page): Promise<Press[]> {
	const found: Press[] = [];
	const press = async (name: string, work: () => Promise<void>) => {
		await page.evaluate(() => void (globalThis as unknown as Told).told.splice(0));
		await work();
		await page.waitForTimeout(SETTLE_MS);
		const told = await page.evaluate(() => (globalThis as unknown as Told).told);
		found.push({ name, ms: Math.max(LEAST_MS, ...told) });
	};
	const keys = async (name: string, ...all: string[]) => {
		for (const key of all) await press(name, () => page.keyboard.press(key));
	};
	const go = (name: string, selector: string) =>
		press(name, () => page.locator(selector).first().click());
	await go('a task of the day', 'main a[href^="/conseil#task"]');
	await page.locator('#remark').waitFor();
	await keys('next, previous', 'j', 'j', 'k');
	await go('the remark', '#remark');
	await keys('writing', ...'merci, je comprends.');
	await keys('leaving the remark', 'Escape');
	await keys('accepting', 'a', 'a', 'a');
	await keys('the palette', 'Control+k');
	await keys('searching', ...'anna');
	await keys('leaving the palette', 'Escape');
	await go('supervision', 'nav a[href="/conseil/supervision"]');
	await page.locator('#remark').waitFor();
	await keys('next, ticking', 'j', 'x', 'j', 'x');
	await go('the bank', 'nav a[href="/conseil/banque"]');
	await page.locator('main input').first().waitFor();
	await go('the day', 'nav a[href="/conseil"]');
	await go('a dossier', 'main a[href^="/conseil/dossier"]');
	await page.locator('main h1').waitFor();
	await go('back', 'nav a[href="/conseil"]');
	return found;
}

interface Told {
	told: number[];
}

/** Runs in the page: keeps how long each press took to the next picture. */
function listen(least: number): void {
	const told: number[] = ((globalThis as unknown as Told).told = []);
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
			if (entry.interactionId) told.push(entry.duration);
		}
	}).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
}
