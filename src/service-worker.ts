/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** The page every route begins with (adapter-static's fallback). */
const FALLBACK = '/index.html';
/** Answered by the server, never by the app. */
const NOT_THE_APP = [/^\/api(\/|$)/, /^\/dev(\/|$)/];

precacheAndRoute([
	// Names of built files carry their hash, so they need no revision.
	...build.map((url) => ({ url, revision: null })),
	...files.map((url) => ({ url, revision: version })),
	{ url: FALLBACK, revision: version }
]);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL(FALLBACK), { denylist: NOT_THE_APP }));

// A new version waits until the person agrees (updates.svelte.ts), or until no page is open.
self.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
