import { parseArgs } from 'node:util';

/** What `npm run bench` was asked for. */
export interface Options {
	/** Figures to measure, by the beginning of their names; null for all. */
	only: string[] | null;
	/** Counted runs of each contender; the median is told. */
	runs: number;
	/** Small sizes, to see that it works: the README is left alone. */
	quick: boolean;
}

export const USAGE = `Usage: npm run bench [-- --only name,name --runs N --quick]

  --only NAMES   figures by the beginning of their names, separated by commas (all)
  --runs N       counted runs of each side, alternating; the median is told (5, at least)
  --quick        small sizes and one run, to see that it works; the README is left alone`;

const LEAST_RUNS = 5;

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

/** Reads the command line. @throws UsageError */
export function readOptions(args: string[]): Options {
	const { only, runs, quick = false } = parse(args);
	const least = quick ? 1 : LEAST_RUNS;
	const count = runs === undefined ? least : Number(runs);
	if (!Number.isSafeInteger(count) || count < least) {
		throw new UsageError(`--runs is «${runs}», expected a whole number of at least ${least}.`);
	}
	return { only: only?.split(',').filter(Boolean) ?? null, runs: count, quick };
}

function parse(args: string[]) {
	try {
		const options = {
			only: { type: 'string' },
			runs: { type: 'string' },
			quick: { type: 'boolean' }
		} as const;
		return parseArgs({ args, options }).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
