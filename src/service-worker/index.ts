/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';
import { cacheNames } from 'workbox-core';
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { unpack, type Pack } from './pack';

declare const self: ServiceWorkerGlobalScope;

/** The page every route begins with (adapter-static's fallback). */
const FALLBACK = '/index.html';
/** Paths under which the server answers, never the app. */
const SERVER_PATHS = [
	...['/api', '/dev', '/fiches', '/moins-de-messages'],
	...['/robots.txt', '/sitemap.xml']
];

const PACK = `/_app/immutable/pack-${version}.json`;

const precache = new PrecacheController();
precache.addToCacheList([
	// Names of built files carry their hash, so they need no revision.
	...build.map((url) => ({ url, revision: null })),
	...files.map((url) => ({ url, revision: version })),
	{ url: FALLBACK, revision: version }
]);
// The front page is no file: it is the fallback too. Looked for as one it is asked for with what the browser
// says of its languages, by which the server's answer varies (ADR 0039), and is then not found without a network.
registerRoute(new PrecacheRoute(precache, { directoryIndex: '' }));
cleanupOutdatedCaches();

self.addEventListener('install', (event) => {
	// Without the pack, Workbox fetches what is missing file by file.
	const unpacked = takePack().catch(() => undefined);
	event.waitUntil(unpacked.then(() => precache.install(event)));
});
self.addEventListener('activate', (event) => {
	// The page that brought this worker opened without one: from now on it finds here what it has not loaded
	// yet, however long clearing away what an older one kept may take.
	event.waitUntil(Promise.all([self.clients.claim(), precache.activate(event)]));
});

async function takePack(): Promise<void> {
	const cache = await caches.open(cacheNames.precache);
	await unpack(cache, build, async () => {
		// What it holds is kept in the cache; nobody asks for the pack itself again.
		const answer = await fetch(PACK, { cache: 'no-store' });
		if (!answer.ok) throw new Error(`the pack is answered with ${answer.status}`);
		return (await answer.json()) as Pack;
	});
}

/** What browsers offer that can answer from a cache by themselves; not yet in TypeScript's library. */
interface RoutingInstallEvent {
	addRoutes?: (routes: object[]) => Promise<void>;
}

// The app's files are a hundred, and each would wake this worker: a start from cold without a network is
// faster when the browser takes them from the cache itself, and looks here only for what is not there. What
// the server answers goes past this worker too, always: one request in the moment it gives way to a newer
// one starts it once more, and browsers then let the newer one wait, up to five minutes.
const ROUTES = [
	{
		condition: { urlPattern: '/_app/immutable/*' },
		source: { cacheName: cacheNames.precache }
	},
	...SERVER_PATHS.map((path) => ({ condition: { urlPattern: `${path}/*` }, source: 'network' }))
];
self.addEventListener('install', (event) => {
	const routing = (event as RoutingInstallEvent).addRoutes?.(ROUTES);
	event.waitUntil(Promise.resolve(routing).catch(() => undefined));
});
const denylist = SERVER_PATHS.map((path) => new RegExp(`^${path}(/|$)`));
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL(FALLBACK), { denylist }));

self.addEventListener('message', (event) => {
	const asked = (event.data as { type?: unknown } | null)?.type;
	// A new version waits until the person agrees (updates.svelte.ts), or until no page is open.
	if (asked === 'SKIP_WAITING') void self.skipWaiting();
	if (asked === 'CLAIM') event.waitUntil(self.clients.claim());
});
