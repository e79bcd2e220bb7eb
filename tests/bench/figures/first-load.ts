import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { sessionsOf, type Device } from '../base/sessions';
import { atMost, type Figure } from '../figure';
import { withBrowser, withSession } from '../host/browser';
import { startServer } from '../host/server';
import { environmentOf, filledStore } from '../stage';

const PUBLIC = ['/', '/demande', '/connexion'];
const LIMITS = { public: 60, signedIn: 170 };

/** Script a browser loads before a page is there, as its network log tells, each file gzipped. */
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
		await bench.buildApp();
		const server = await startServer({ env: environmentOf('embedded', place) });
		try {
			const load = (path: string, token?: string) => kilobytes(server.url, path, token);
			const visitor: [string, number][] = [];
			for (const path of PUBLIC) visitor.push([path, await load(path)]);
			const signedIn: [string, number][] = [
				['/conseil', await load('/conseil', filled.token)],
				['/mon-espace', await load('/mon-espace', devices[0]?.token)]
			];
			return [
				largest('first-load/public', visitor, LIMITS.public),
				largest('first-load/signed-in', signedIn, LIMITS.signedIn)
			];
		} finally {
			await server.stop();
		}
	}
};

function largest(name: string, pages: [string, number][], limit: number) {
	const note = pages.map(([path, kb]) => `${path} ${kb.toFixed(1)}`).join(', ');
	return atMost(limit, { name, ours: Math.max(...pages.map(([, kb]) => kb)), unit: 'kB', note });
}

/** In an empty browser without service worker, whose precaching is not what the page waits for. */
function kilobytes(url: string, path: string, token?: string): Promise<number> {
	return withBrowser(
		async (context) => {
			if (token) await withSession(context, url, token);
			const page = await context.newPage();
			const scripts = scriptsOf(page);
			await page.goto(url + path);
			await page.getByRole('heading', { level: 1 }).first().waitFor();
			await page.waitForLoadState('networkidle');
			const sizes = await Promise.all(scripts);
			return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
		},
		{ serviceWorkers: 'block' }
	);
}

function scriptsOf(page: Page): Promise<number>[] {
	const sizes: Promise<number>[] = [];
	page.on('response', (response) => {
		const isScript = response.request().resourceType() === 'script';
		if (isScript) sizes.push(response.body().then((body) => gzipSync(new Uint8Array(body)).length));
	});
	return sizes;
}
