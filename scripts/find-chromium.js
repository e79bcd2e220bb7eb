import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Chromium without a window of its own: the same engine, and browser tests take a quarter less time. */
const HEADLESS = ['/usr/bin/chromium-headless-shell'];
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser for the tests: CHROMIUM_PATH, then Chromium’s headless shell (on Debian as root it is
 * installed), then whatever Chromium there is. Throws one sentence that says what to do otherwise.
 * @returns {string} path of the executable
 */
export function findHeadless() {
	return (
		wanted() ?? there(HEADLESS) ?? installed('chromium-headless-shell', HEADLESS) ?? findChromium()
	);
}

/**
 * A whole browser, as people have it: CHROMIUM_PATH, then a system Chromium, then Playwright's own, then on
 * Debian as root the distribution's package. Throws one sentence that says what to do otherwise.
 * @returns {string} path of the executable
 */
export function findChromium() {
	const any = [...SYSTEM, chromium.executablePath()];
	return wanted() ?? there(any) ?? installed('chromium', any) ?? fail();
}

function wanted() {
	const path = process.env.CHROMIUM_PATH;
	if (path && !existsSync(path)) {
		throw new Error(`CHROMIUM_PATH is ${path}, but there is no such file.`);
	}
	return path || undefined;
}

/** @param {string[]} paths */
function there(paths) {
	return paths.find((path) => existsSync(path));
}

/**
 * Installs a package where that is possible, and then looks again.
 * @param {string} name
 * @param {string[]} paths
 */
function installed(name, paths) {
	const root = process.getuid?.() === 0;
	if (!root || !existsSync('/etc/debian_version')) return undefined;
	console.log(`Installing Debian’s package ${name} for the browser tests.`);
	const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', ['install', '-y', '-qq', name], options);
	return there(paths);
}

/** @returns {never} */
function fail() {
	throw new Error(
		'No Chromium found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.'
	);
}
