import { parseArgs } from 'node:util';
import { DEMO_PEOPLE, MAX_DEMO_PEOPLE } from '../config';

/** What `npm run seed` was asked for. */
export interface CliOptions {
	dossiers: number;
	seed: number;
}

/** Shown when the command cannot be understood. */
export const USAGE = `Usage: npm run seed -- [--dossiers N] [--seed N]

  --dossiers N   how many fictitious consultants, 0 to ${MAX_DEMO_PEOPLE} (${DEMO_PEOPLE})
  --seed N       which ones: the same number always makes the same people (1)`;

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

/** Reads the command line. @throws UsageError */
export function readCliOptions(args: string[]): CliOptions {
	const { dossiers, seed } = parse(args);
	return {
		dossiers: wholeNumber('--dossiers', dossiers ?? String(DEMO_PEOPLE), MAX_DEMO_PEOPLE),
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
