import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * The test command: `all` or `fast` (without commands and whole servers, simulator and browser). Every stage runs even when an
 * earlier one failed; the last line is `N passed, N failed`.
 */
const REPORTS = 'test-results';

const COUCHDB = Boolean(process.env.COUCHDB_URL);
const STORE = COUCHDB
	? 'CouchDB, in the contract and under the browser tests'
	: 'embedded; CouchDB is used when COUCHDB_URL is set';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: (print: Print) => Promise<Count> }} Stage */
/** @typedef {(text: string | Buffer) => void} Print */

/**
 * What the types and the lint are read from.
 * @type {Stage}
 */
const generated = stage('generated', [['svelte-kit', 'sync'], paraglide()]);
const types = stage('types', [svelteCheck(), ['tsc', '-p', 'tsconfig.server.json']]);
const format = stage('format and rules', [
	['tsx', 'scripts/check-spec.ts'],
	['prettier', '--check', '--log-level', 'warn', '--cache', '.']
]);
const lint = stage('lint', [
	['eslint', '--cache', '--cache-location', 'node_modules/.cache/eslint', '.']
]);
const units = vitest('unit and contract', ['app', 'plain']);
const processes = vitest('commands', ['commands']);

/**
 * A row is lanes side by side, a lane is stages one after the other; the rows follow each other. The fast
 * tests keep two cores at work to the end; the whole command gives the unit tests a quiet machine.
 * @typedef {Stage[]} Lane
 * @type {Lane[][]}
 */
const FAST = [[[generated]], [[units], [format, types, lint]]];

/** @type {Lane[][]} */
const ALL = [
	[[generated]],
	[[format, types], [lint]],
	[[units]],
	[
		[
			processes,
			{ name: 'build', run: (print) => commands(print, [['npm', 'run', 'build', '--silent']]) }
		],
		[{ name: 'simulator', run: simulator }]
	],
	[[{ name: 'e2e', run: e2e }]]
];

function paraglide() {
	const out = './src/lib/i18n/paraglide';
	return ['paraglide-js', 'compile', '--project', './project.inlang', '--outdir', out];
}

function svelteCheck() {
	return ['svelte-check', '--tsgo', '--tsconfig', './tsconfig.json', '--threshold', 'warning'];
}

/**
 * @param {string} name
 * @param {string[][]} list
 * @returns {Stage}
 */
function stage(name, list) {
	return { name, run: (print) => commands(print, list) };
}

/**
 * Commands that must all succeed: one test together.
 * @param {Print} print
 * @param {string[][]} list
 * @returns {Promise<Count>}
 */
async function commands(print, list) {
	for (const [command = '', ...args] of list) {
		const { code } = await sh(print, command, args);
		if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
	}
	return { passed: 1, failed: 0, skipped: 0 };
}

/**
 * @param {string} name
 * @param {string[]} projects of vitest.config.ts
 * @returns {Stage}
 */
function vitest(name, projects) {
	const report = `${REPORTS}/${projects.join('-')}.json`;
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
	const chosen = projects.map((project) => `--project=${project}`);
	return {
		name,
		run: async (print) => {
			const { code } = await sh(print, 'vitest', ['run', ...chosen, ...reporters]);
			const found = readReport(report);
			const count = {
				passed: found?.numPassedTests ?? 0,
				failed: found?.numFailedTests ?? 0,
				skipped: found?.numPendingTests ?? 0
			};
			return withCode(count, code);
		}
	};
}

/**
 * @param {Print} print
 * @returns {Promise<Count>}
 */
async function simulator(print) {
	const size = ['--histories', '300', '--clients', '5', '--ops', '120', '--seed', '1'];
	const { code, lastLine } = await sh(print, 'tsx', ['tests/simulator/main.ts', ...size]);
	const [, passed = '0', failed = '0'] = /^(\d+) passed, (\d+) failed/.exec(lastLine) ?? [];
	return withCode({ passed: Number(passed), failed: Number(failed), skipped: 0 }, code);
}

/**
 * @param {Print} print
 * @returns {Promise<Count>}
 */
async function e2e(print) {
	const report = `${REPORTS}/e2e.json`;
	const { code } = await sh(print, 'playwright', ['test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: report
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
 * @param {Print} print
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, lastLine: string }>}
 */
function sh(print, command, args, env = {}) {
	const path = `${process.cwd()}/node_modules/.bin:${process.env.PATH}`;
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, PATH: path, ...env }
		});
		let tail = '';
		child.stdout.on('data', (chunk) => {
			print(chunk);
			tail = (tail + chunk).slice(-2_000);
		});
		child.stderr.on('data', print);
		child.on('error', () => resolve({ code: 1, lastLine: '' }));
		child.on('close', (code) =>
			resolve({ code: code ?? 1, lastLine: tail.trimEnd().split('\n').at(-1) ?? '' })
		);
	});
}

/** @typedef {{ name: string, count: Count, seconds: number }} Result */

/**
 * Runs the stages of a lane in turn; what lanes side by side print is told at the end of each stage.
 * @param {Lane} lane
 * @param {boolean} together
 */
async function runLane(lane, together) {
	/** @type {Result[]} */
	const results = [];
	for (const stage of lane) results.push(await runStage(stage, together));
	return results;
}

/**
 * @param {Stage} stage
 * @param {boolean} together
 * @returns {Promise<Result>}
 */
async function runStage({ name, run }, together) {
	const start = Date.now();
	/** @type {(string | Buffer)[]} */
	const told = [];
	/** @type {Print} */
	const print = (text) => void (together ? told.push(text) : process.stdout.write(text));
	print(`\n▶ ${name}\n`);
	const count = await run(print);
	for (const text of told) process.stdout.write(text);
	return { name, count, seconds: Math.round((Date.now() - start) / 1000) };
}

async function main() {
	rmSync(REPORTS, { recursive: true, force: true });
	// svelte-check keeps what it made of a component there, of one that was deleted too.
	rmSync('.svelte-kit/.svelte-check', { recursive: true, force: true });
	mkdirSync(REPORTS, { recursive: true });
	const rows = process.argv[2] === 'fast' ? FAST : ALL;
	const total = { passed: 0, failed: 0, skipped: 0 };
	/** @type {string[]} */
	const summary = [];
	for (const row of rows) {
		const lanes = await Promise.all(row.map((lane) => runLane(lane, row.length > 1)));
		for (const { name, count, seconds } of lanes.flat()) {
			total.passed += count.passed;
			total.failed += count.failed;
			total.skipped += count.skipped;
			summary.push(
				`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`
			);
		}
	}
	console.log(`\n${summary.join('\n')}`);
	console.log(`Store: ${STORE}`);
	if (total.skipped > 0 && COUCHDB) {
		console.log(`${total.skipped} skipped: with COUCHDB_URL nothing may be, they count as failed`);
		total.failed += total.skipped;
	} else if (total.skipped > 0) {
		console.log(`${total.skipped} skipped (without COUCHDB_URL its contract is not run)`);
	}
	console.log(`${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
