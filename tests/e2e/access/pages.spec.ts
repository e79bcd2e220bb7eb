import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { signIn } from '../support/session';
import { overflow, violations } from './axe';
import type { Role, Screen } from './screen';
import { ROLES } from './screens';

const HEIGHTS: Record<number, number> = { 320: 640, 390: 844, 820: 1180, 1440: 900 };

async function look(page: Page, width: number, scheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
	await page.setViewportSize({ width, height: HEIGHTS[width] ?? 900 });
}

/** Settled: the heading and the fonts are there, late parts have come, nothing moves. */
async function settled(page: Page): Promise<void> {
	await expect(page.locator('h1, h2').first()).toBeAttached();
	await page.evaluate(async () => {
		await document.fonts.ready;
		const moves = (one: Animation) =>
			one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity;
		// A colour that changes above begins to change below a frame later, level by level.
		for (let still = 0, frames = 0; still < 3 && frames < 300; frames++) {
			await new Promise((done) => requestAnimationFrame(done));
			still = document.getAnimations().some(moves) ? 0 : still + 1;
		}
		await new Promise((done) => setTimeout(done, 150));
	});
}

/** Everything wrong with one screen: in light, in dark, and where there is little room. */
async function faultsOf(page: Page, { widths: [own, other] }: Role, screen: Screen) {
	await look(page, own, 'light');
	await screen.show(page);
	await settled(page);
	const light = await violations(page);
	await picture(page, `${screen.name} light`);
	await look(page, other, 'dark');
	await settled(page);
	const dark = await violations(page);
	await picture(page, `${screen.name} dark`);
	const narrow: string[] = [];
	for (const width of [390, 320]) {
		await look(page, width, 'light');
		// An open menu follows its button a frame later.
		await settled(page);
		narrow.push(...(await overflow(page)).map((fault) => `${width}: ${fault}`));
	}
	return [...light.map((one) => `light ${one}`), ...dark.map((one) => `dark ${one}`), ...narrow];
}

/** With PICTURES=folder, every screen is kept to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
	const folder = process.env.PICTURES;
	if (!folder) return;
	const file = `${test.info().title} ${name}`.replaceAll(/[^a-z0-9]+/gi, '-');
	await page.screenshot({ path: `${folder}/${file}.png` });
}

for (const role of ROLES) {
	test(`${role.name}: every screen can be used by everyone`, async ({ open }) => {
		// Each screen is looked at in two schemes and at several widths.
		test.setTimeout(300_000);
		const page = await open('laptop');
		const said: string[] = [];
		page.on('console', (message) => {
			// SvelteKit itself reports an address without a page, the browser a host's link that is spent.
			const known = /\/nulle-part|410 \(Gone\)/.test(message.text());
			if (message.type() === 'error' && !known) said.push(message.text());
		});
		page.setDefaultTimeout(8_000);
		await look(page, role.widths[0], 'light');
		if (role.email) await signIn(page, role.email, role.area);
		for (const screen of role.screens) {
			await test.step(screen.name, async () => {
				const faults = await faultsOf(page, role, screen).catch((error: unknown) => [
					`not shown: ${String(error).slice(0, 600)}`
				]);
				expect.soft(faults, `${role.name}: ${screen.name}`).toEqual([]);
			});
		}
		expect(said).toEqual([]);
	});
}
