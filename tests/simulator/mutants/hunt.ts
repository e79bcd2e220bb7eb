import { runHistory, type Plan } from '../history';

/** What one process is to look for: histories from the plan's seed on, until one fails. */
export interface Hunt extends Plan {
	histories: number;
}

/** The first history that failed; null when none did. */
export type Catch = { seed: number; violation: string } | null;

async function hunt({ histories, ...plan }: Hunt): Promise<Catch> {
	for (let seed = plan.seed; seed < plan.seed + histories; seed++) {
		const violation = await firstViolation({ ...plan, seed });
		if (violation) return { seed, violation };
	}
	return null;
}

async function firstViolation(plan: Plan): Promise<string | undefined> {
	try {
		return (await runHistory(plan)).violations[0];
	} catch (error) {
		return `the simulator threw: ${error instanceof Error ? error.message : String(error)}`;
	}
}

const found = await hunt(JSON.parse(process.argv[2] ?? '') as Hunt);
process.send?.(found, () => process.exit());
