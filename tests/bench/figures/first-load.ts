import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { sessionsOf, type Device } from '../base/sessions';
import { atMost, type Figure } from '../figure';
import { withBrowser, withSession } from '../host/browser';
import { startServer } from '../host/server';
import { environmentOf, filledStore } from '../stage';

const PUBLIC = ['/', '/demande', '/connexion'];
const LIMITS = { public: 60, signedIn: 170 };

/**
 * Script a browser loads before a page is there, as its network log tells, each file gzipped. A public page
 * is there with its heading; a signed-in one when all is fetched. What comes after the heading, to be ready
 * for the next step, stands in the note.
 */
export const firstLoad: Figure = {
	name: 'first-load',
	async run(bench) {
		const place = bench.place('embedded', 'first-load');
		let devices: Device[] = [];
		const filled = await filledStore(
			'embedded',
			{ dossiers: 2, followed: 1 },
			place,
			async (store, made) => {
				devices = await sessionsOf(store, made, 1);
			}
		);
		const server = await startServer({ env: environmentOf('embedded', place) });
		try {
			const load = (path: string, token?: string) => loaded(server.url, path, token);
			const visitor: Loaded[] = [];
			for (const path of PUBLIC) visitor.push(await load(path));
			const signedIn = [
				await load('/conseil', filled.token),
				await load('/mon-espace', devices[0]?.token)
			];
			return [
				largest('first-load/public', visitor, ({ page }) => page, LIMITS.public),
				largest('first-load/signed-in', signedIn, ({ all }) => all, LIMITS.signedIn)
			];
		} finally {
			await server.stop();
		}
	}
};

/** Kilobytes until the heading, and in all. */
interface Loaded {
	path: string;
	page: number;
	all: number;
}

function largest(name: string, loads: Loaded[], counted: (load: Loaded) => number, limit: number) {
	const words = ({ path, page, all }: Loaded) =>
		`${path} ${page.toFixed(1)}, in all ${all.toFixed(1)}`;
	const note = loads.map(words).join('; ');
	return atMost(limit, { name, ours: Math.max(...loads.map(counted)), unit: 'kB', note });
}

/** In an empty browser without service worker, whose precaching is not what the page waits for. */
function loaded(url: string, path: string, token?: string): Promise<Loaded> {
	return withBrowser(
		async (context) => {
			if (token) await withSession(context, url, token);
			const page = await context.newPage();
			const scripts = scriptsOf(page);
			await page.addInitScript(noteHeading);
			await page.goto(url + path);
			await page.getByRole('heading', { level: 1 }).first().waitFor();
			await page.waitForLoadState('networkidle');
			const before = new Set(await page.evaluate(askedBeforeHeading));
			const first = [...scripts].filter(([script]) => before.has(script));
			return { path, page: await kilobytes(first), all: await kilobytes([...scripts]) };
		},
		{ serviceWorkers: 'block' }
	);
}

/** In the page: keeps when its first heading came. */
function noteHeading(): void {
	const observer = new MutationObserver(() => {
		if (!document.querySelector('h1')) return;
		performance.mark('heading');
		observer.disconnect();
	});
	observer.observe(document, { childList: true, subtree: true });
}

/** In the page: the addresses of what was asked for before that. */
function askedBeforeHeading(): string[] {
	const [heading] = performance.getEntriesByName('heading');
	const asked = performance.getEntriesByType('resource');
	return asked
		.filter((one) => heading && one.startTime <= heading.startTime)
		.map((one) => one.name);
}

type Sizes = Iterable<[string, Promise<number>]>;

async function kilobytes(scripts: Sizes): Promise<number> {
	const sizes = await Promise.all([...scripts].map(([, size]) => size));
	return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

/** Gzipped sizes by address. */
function scriptsOf(page: Page): Map<string, Promise<number>> {
	const sizes = new Map<string, Promise<number>>();
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		const size = response.body().then((body) => gzipSync(new Uint8Array(body)).length);
		sizes.set(response.url(), size);
	});
	return sizes;
}
