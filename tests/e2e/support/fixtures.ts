import {
	expect,
	test as base,
	type BrowserContext,
	type ConsoleMessage,
	type Page
} from '@playwright/test';
import { openFront, type Front } from './front';
import { startServer, type TestServer } from './server';

/** The three devices of the story: what people really hold. */
export const DEVICES = {
	phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
	tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
	laptop: { viewport: { width: 1440, height: 900 } }
} as const;

interface Fixtures {
	/** Opens a device of its own: its own storage, its own network. `bare`: its browser never keeps the app. */
	open: (device: keyof typeof DEVICES, bare?: 'bare') => Promise<Page>;
	/** Where the devices find the server. */
	address: string;
	/** A line to the server that can be bent: the devices of `bentTest` go through it. */
	front: Front;
}

interface WorkerFixtures {
	server: TestServer;
}

/** Tests with one server per worker and as many devices as they ask for. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	server: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const server = await startServer();
			try {
				await use(server);
			} finally {
				await server.stop();
			}
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	address: async ({ server }, use) => use(server.url),
	front: async ({ server }, use) => {
		const front = await openFront(server.url);
		await use(front);
		await front.stop();
	},
	open: async ({ browser, address }, use) => {
		const contexts: BrowserContext[] = [];
		const thrown: string[] = [];
		await use(async (device, bare) => {
			const context = await browser.newContext({
				...DEVICES[device],
				// Without a graphics card, what pulses while it loads is drawn by the processor: a fourth of a sign-in.
				reducedMotion: 'reduce',
				baseURL: address,
				locale: 'fr-FR',
				timezoneId: 'Europe/Zurich',
				serviceWorkers: bare ? 'block' : 'allow'
			});
			contexts.push(context);
			context.on('weberror', (error) => thrown.push(error.error().stack ?? error.error().message));
			context.on('console', tellFault);
			return context.newPage();
		});
		for (const context of contexts) await context.close();
		expect(thrown, 'what a page threw and nobody caught').toEqual([]);
	}
});

/** What the app itself tells as its own fault, beside the test's line; a refused request is no fault. */
function tellFault(message: ConsoleMessage): void {
	const fault = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
	if (fault) console.log(`${message.page()?.url()} tells: ${message.text()}`);
}

/** The same, with every device behind the line that can be bent. */
export const bentTest = test.extend<{ address: string }>({
	address: async ({ front }, use) => use(front.url)
});

export { expect } from '@playwright/test';
