import { parseArgs } from 'node:util';

/** What `npm run seed` was asked for. */
export interface CliOptions {
	dossiers: number;
	seed: number;
}

/** Shown when the command cannot be understood. */
export const USAGE = `Usage: npm run seed -- [--dossiers N] [--seed N]

  --dossiers N   how many fictitious consultants, 0 to 5000 (100)
  --seed N       which ones: the same number always makes the same people (1)`;

const MAX_DOSSIERS = 5_000;

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

/** Reads the command line. @throws UsageError */
export function readCliOptions(args: string[]): CliOptions {
	const { dossiers, seed } = parse(args);
	return {
		dossiers: wholeNumber('--dossiers', dossiers ?? '100', MAX_DOSSIERS),
		seed: wholeNumber('--seed', seed ?? '1', 2 ** 31 - 1)
	};
}

function parse(args: string[]) {
	try {
		const options = { dossiers: { type: 'string' }, seed: { type: 'string' } } as const;
		return parseArgs({ args, options }).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

function wholeNumber(name: string, given: string, max: number): number {
	const value = /^\d{1,10}$/.test(given) ? Number(given) : NaN;
	if (value <= max) return value;
	throw new UsageError(`${name} is «${given}», expected a whole number from 0 to ${max}.`);
}
