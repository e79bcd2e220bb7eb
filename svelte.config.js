import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { packed } from './scripts/pack-app.js';

/** One build per language (scripts/build-app.js). */
const locale = process.env.APP_LOCALE ?? 'fr';
const folder = `build/${locale}`;

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: packed(
			adapter({ pages: folder, assets: folder, fallback: 'index.html' }),
			folder,
			locale
		),
		// Registered by hand through workbox-window, so that an update can be put off.
		serviceWorker: { register: false },
		// Hashes for the inline bootstrap script: the server's policy has no 'unsafe-inline'.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Two style attributes, and no other: SvelteKit's route announcer hides itself with the first (its
				// write_root.js), bits-ui's command list wraps what it lists in the second, «display: contents;».
				'style-src-attr': [
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
					'sha256-iaOezIDcQIoxCULa6FBKKuLUu09R7kG+Mlu+JVfU3Rw='
				],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		}
	}
};
