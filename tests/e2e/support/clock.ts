import type { Page } from '@playwright/test';

const KEY = 'clock-of-the-test';

/**
 * Gives a device a clock that can be set wrong: `Date` alone moves, as when a person changes the time;
 * timers and the network do not. Before the first page is opened.
 */
export async function wrongClock(page: Page): Promise<void> {
	await page.context().addInitScript((key) => {
		const RealDate = Date;
		const off = () => Number(localStorage.getItem(key) ?? 0);
		const now = () => RealDate.now() + off();
		globalThis.Date = new Proxy(RealDate, {
			construct: (_, args: unknown[]) =>
				Reflect.construct(RealDate, args.length > 0 ? args : [now()]) as Date,
			apply: () => new RealDate(now()).toString(),
			get: (date, name) => (name === 'now' ? now : (Reflect.get(date, name) as unknown))
		});
	}, KEY);
}

/** Puts the device's clock so many ms off, from this instant on. */
export async function clockOff(page: Page, ms: number): Promise<void> {
	await page.evaluate(([key, off]) => localStorage.setItem(key, String(off)), [KEY, ms] as const);
}
