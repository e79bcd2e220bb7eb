import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { argumentsIn, type Arguments } from './arguments';
import { metIn, replayOf, type Outcome } from './outcome';

const WORKERS = 2;
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Runs histories and says how many held: `npm run simulate -- --histories 300 --clients 5 --ops 120`. */
async function main(): Promise<void> {
	const args = argumentsIn(process.argv.slice(2));
	if (typeof args === 'string') {
		console.error(args);
		process.exitCode = 1;
		return;
	}
	const workers = Math.min(WORKERS, args.histories);
	const parts = await Promise.all(
		Array.from({ length: workers }, (_, index) => inWorker({ args, index, workers }))
	);
	report(parts.flat(), args);
}

function report(outcomes: Outcome[], args: Arguments): void {
	const failed = outcomes.filter((outcome) => outcome.violations.length > 0);
	failed.sort((a, b) => a.seed - b.seed);
	for (const { seed, violations } of failed) {
		console.log(`seed ${seed} failed: ${violations[0] ?? ''}`);
		for (const more of violations.slice(1, 4)) console.log(`  also ${more}`);
		console.log(`  replay: ${replayOf(seed, args)}`);
	}
	const met = metIn(outcomes).map(([name, times]) => `${name} ${times}`);
	console.log(`faults met: ${met.join(' · ')}`);
	if (failed.length > 0) process.exitCode = 1;
	console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
}

/** The share of one process: every `workers`th history, from the `index`th on. */
export interface Share {
	args: Arguments;
	index: number;
	workers: number;
}

function inWorker(share: Share): Promise<Outcome[]> {
	return new Promise((resolve, reject) => {
		const child = fork(WORKER, [JSON.stringify(share)]);
		let outcomes: Outcome[] | null = null;
		child.once('message', (message) => (outcomes = message as Outcome[]));
		child.once('error', reject);
		child.once('exit', (code) => {
			if (outcomes) resolve(outcomes);
			else reject(new Error(`a worker ended with ${code}`));
		});
	});
}

await main();
