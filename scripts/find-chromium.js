import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser for the tests: CHROMIUM_PATH, then a system Chromium, then Playwright's own, then on
 * Debian as root the distribution's package. Throws one sentence that says what to do otherwise.
 * @returns {string} path of the executable
 */
export function findChromium() {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted) {
		if (existsSync(wanted)) return wanted;
		throw new Error(`CHROMIUM_PATH is ${wanted}, but there is no such file.`);
	}
	return installed() ?? installOnDebian() ?? fail();
}

function installed() {
	return [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));
}

function installOnDebian() {
	const root = process.getuid?.() === 0;
	if (!root || !existsSync('/etc/debian_version')) return undefined;
	console.log('No Chromium found: installing Debian’s package.');
	const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	spawnSync('apt-get', ['update', '-qq'], options);
	execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
	return installed();
}

/** @returns {never} */
function fail() {
	throw new Error(
		'No Chromium found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.'
	);
}
