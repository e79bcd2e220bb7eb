import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.js';

/**
 * The test command: `all` or `fast` (without simulator and browser). Every stage runs even when an
 * earlier one failed; the last line is `N passed, N failed`.
 */
const REPORTS = 'test-results';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Stage */

/** @type {Stage[]} */
const FAST = [
	{
		name: 'types',
		run: () =>
			commands([
				['svelte-kit', 'sync'],
				paraglide(),
				svelteCheck(),
				['tsc', '-p', 'tsconfig.server.json']
			])
	},
	{
		name: 'lint',
		run: () =>
			commands([
				['prettier', '--check', '--log-level', 'warn', '.'],
				['eslint', '.']
			])
	},
	{ name: 'rules have tests', run: () => commands([['tsx', 'scripts/check-spec.ts']]) },
	{ name: 'unit and contract', run: unit }
];

/** @type {Stage[]} */
const SLOW = [
	{ name: 'simulator', run: simulator },
	{ name: 'build', run: () => commands([['npm', 'run', 'build', '--silent']]) },
	{ name: 'e2e', run: e2e }
];

function paraglide() {
	const out = './src/lib/i18n/paraglide';
	return [
		'paraglide-js',
		'compile',
		'--project',
		'./project.inlang',
		'--outdir',
		out,
		'--emit-ts-declarations'
	];
}

function svelteCheck() {
	return ['svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'warning'];
}

/**
 * Commands that must all succeed: one test together.
 * @param {string[][]} list
 * @returns {Promise<Count>}
 */
async function commands(list) {
	for (const [command = '', ...args] of list) {
		const { code } = await sh(command, args);
		if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
	}
	return { passed: 1, failed: 0, skipped: 0 };
}

/** @returns {Promise<Count>} */
async function unit() {
	const report = `${REPORTS}/unit.json`;
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
	const { code } = await sh('vitest', ['run', ...reporters]);
	const found = readReport(report);
	const count = {
		passed: found?.numPassedTests ?? 0,
		failed: found?.numFailedTests ?? 0,
		skipped: found?.numPendingTests ?? 0
	};
	return withCode(count, code);
}

/** @returns {Promise<Count>} */
async function simulator() {
	const size = ['--histories', '300', '--clients', '5', '--ops', '120', '--seed', '1'];
	const { code, lastLine } = await sh('tsx', ['tests/simulator/main.ts', ...size]);
	const [, passed = '0', failed = '0'] = /^(\d+) passed, (\d+) failed/.exec(lastLine) ?? [];
	return withCode({ passed: Number(passed), failed: Number(failed), skipped: 0 }, code);
}

/** @returns {Promise<Count>} */
async function e2e() {
	const report = `${REPORTS}/e2e.json`;
	const { code } = await sh('playwright', ['test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
		CHROMIUM_PATH: findChromium()
	});
	const stats = readReport(report)?.stats;
	const count = {
		passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
		failed: stats?.unexpected ?? 0,
		skipped: stats?.skipped ?? 0
	};
	return withCode(count, code);
}

/**
 * A command that failed without a failed test has failed all the same.
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
function withCode(count, code) {
	return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {string} path */
function readReport(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}

/**
 * Runs a command of node_modules/.bin, showing what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, lastLine: string }>}
 */
function sh(command, args, env = {}) {
	const path = `${process.cwd()}/node_modules/.bin:${process.env.PATH}`;
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, PATH: path, ...env }
		});
		let tail = '';
		child.stdout.on('data', (chunk) => {
			process.stdout.write(chunk);
			tail = (tail + chunk).slice(-2_000);
		});
		child.on('error', () => resolve({ code: 1, lastLine: '' }));
		child.on('close', (code) =>
			resolve({ code: code ?? 1, lastLine: tail.trimEnd().split('\n').at(-1) ?? '' })
		);
	});
}

async function main() {
	rmSync(REPORTS, { recursive: true, force: true });
	mkdirSync(REPORTS, { recursive: true });
	const stages = process.argv[2] === 'fast' ? FAST : [...FAST, ...SLOW];
	const total = { passed: 0, failed: 0, skipped: 0 };
	/** @type {string[]} */
	const summary = [];
	for (const { name, run } of stages) {
		console.log(`\n▶ ${name}`);
		const start = Date.now();
		const count = await run();
		total.passed += count.passed;
		total.failed += count.failed;
		total.skipped += count.skipped;
		const seconds = Math.round((Date.now() - start) / 1000);
		summary.push(
			`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`
		);
	}
	console.log(`\n${summary.join('\n')}`);
	if (total.skipped > 0)
		console.log(`${total.skipped} skipped (without COUCHDB_URL its contract is not run)`);
	console.log(`${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
