import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentsIn, type Arguments } from '../arguments';
import type { Catch, Hunt } from './hunt';
import { MUTANTS } from './list';
import { bundled, type Mutant } from './mutant';

/** Mutants at a time, each in a process of its own. */
const WORKERS = 2;
/** Histories that must pass without any bug: what an unsound simulator catches proves nothing. */
const CONTROL = 40;
const NO_BUG: Mutant = { name: 'no bug at all', edits: [] };
const DEFAULTS = ['--histories', '300', '--clients', '5', '--ops', '120', '--seed', '1'];

interface Trial {
	mutant: Mutant;
	hunt: Hunt;
	/** Whether a history must fail, or none may. */
	mustFail: boolean;
}

/** Puts known bugs in, one at a time, and says which the simulator catches: `npm run mutants`. */
async function main(): Promise<void> {
	const args = argumentsIn([...DEFAULTS, ...process.argv.slice(2)]);
	if (typeof args === 'string') {
		console.error(args);
		process.exitCode = 1;
		return;
	}
	const control = {
		mutant: NO_BUG,
		hunt: { ...args, histories: CONTROL },
		mustFail: false
	};
	const trials = [control, ...MUTANTS.map((mutant) => trialOf(mutant, args))];
	const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
	try {
		const passed = await inTurn(trials, folder);
		const failed = trials.length - passed;
		if (failed > 0) process.exitCode = 1;
		console.log(`${passed} passed, ${failed} failed`);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** Faults named in the command are those of every history. */
function trialOf(mutant: Mutant, args: Arguments): Trial {
	const faults = args.faults ?? (mutant.faults ? [...mutant.faults] : null);
	return { mutant, hunt: { ...args, faults }, mustFail: true };
}

/** A few at a time. @returns how many ended as they must */
async function inTurn(trials: Trial[], folder: string): Promise<number> {
	const sound = join(folder, 'sound.mjs');
	await bundle(NO_BUG, sound);
	const waiting = [...trials.entries()];
	let passed = 0;
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [n, trial] = next;
			if (await passes(trial, { file: join(folder, `${n}.mjs`), sound })) passed++;
		}
	};
	await Promise.all(Array.from({ length: WORKERS }, worker));
	return passed;
}

/** A bug is caught by a history that fails with it, and passes in the `sound` simulator. */
async function passes(
	{ mutant, hunt, mustFail }: Trial,
	{ file, sound }: { file: string; sound: string }
): Promise<boolean> {
	await bundle(mutant, file);
	const found = await caughtBy(file, hunt);
	const again = found && mustFail ? { ...hunt, seed: found.seed, histories: 1 } : null;
	const unsound = again && (await caughtBy(sound, again));
	const ok = (found !== null) === mustFail && !unsound;
	const how = unsound ? 'failed without it too' : found?.violation.split('\n')[0]?.slice(0, 120);
	const among = hunt.faults ? ` with ${hunt.faults.join()}` : '';
	const what = found
		? `caught at seed ${found.seed}${among} by ${how}`
		: `none of ${hunt.histories} histories${among} failed`;
	console.log(`${ok ? '✓' : '✗'} ${mutant.name}: ${what}`);
	return ok;
}

function bundle(mutant: Mutant, outfile: string): Promise<void> {
	return bundled(mutant, { entry: 'tests/simulator/mutants/hunt.ts', outfile });
}

function caughtBy(file: string, hunt: Hunt): Promise<Catch> {
	return new Promise((resolve, reject) => {
		const child = fork(file, [JSON.stringify(hunt)], { execArgv: ['--enable-source-maps'] });
		let found: Catch | undefined;
		child.once('message', (message) => (found = message as Catch));
		child.once('error', reject);
		child.once('exit', (code) => {
			if (found !== undefined) resolve(found);
			else reject(new Error(`a hunt ended with ${code}`));
		});
	});
}

await main();
