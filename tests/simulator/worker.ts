import type { Plan } from './history';
import { runHistory } from './history';
import type { Share } from './main';
import type { Outcome } from './outcome';

/** One of main.ts's processes: runs its share of the histories, and tells how each ended. */
async function work({ args, index, workers }: Share): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (let n = index; n < args.histories; n += workers) {
		const seed = args.seed + n;
		outcomes.push({ seed, ...(await endingOf({ ...args, seed })) });
	}
	return outcomes;
}

async function endingOf(plan: Plan): Promise<Omit<Outcome, 'seed'>> {
	try {
		const { violations, met } = await runHistory(plan);
		return { violations, met };
	} catch (error) {
		const text = error instanceof Error ? error.stack : String(error);
		return { violations: [`the simulator threw: ${text}`], met: {} };
	}
}

const outcomes = await work(JSON.parse(process.argv[2] ?? '') as Share);
process.send?.(outcomes, () => process.exit());
