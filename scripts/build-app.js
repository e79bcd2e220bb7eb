import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** The app, once for each language (ADR 0039), one after the other: they share SvelteKit's folder. */
const LANGUAGES = ['fr', 'en'];

rmSync('build', { recursive: true, force: true });
for (const language of LANGUAGES) {
	const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		stdio: 'inherit',
		env: { ...process.env, APP_LOCALE: language }
	});
	if (status !== 0) process.exit(status ?? 1);
}
