import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
	plugins: [
		tailwindcss(),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['baseLocale']
		}),
		sveltekit()
	],
	// PouchDB (files kept on the device) expects node's `global` and `process`.
	define: { global: 'globalThis' },
	server: { proxy: { '/api': gateway, '/dev/mail': gateway } }
});
