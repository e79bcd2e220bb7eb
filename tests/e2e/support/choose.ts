import { expect, type Locator } from '@playwright/test';

/** How long, in ms, a screen may take to stand still. */
const STILL_MS = 15_000;

/**
 * Chooses, or takes back, what lies under its label, which Playwright takes for covered. A click so forced does
 * not wait until a window or a list has stopped moving, and may fall beside it: it is made again.
 */
export async function choose(choice: Locator, chosen = true): Promise<void> {
	const once = () => choice.setChecked(chosen, { force: true, timeout: 2_000 });
	await expect(once).toPass({ timeout: STILL_MS });
}
