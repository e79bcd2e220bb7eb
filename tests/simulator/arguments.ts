import { faultsNamed } from './faults';
import type { Plan } from './history';

/** What the command line asks for. */
export interface Arguments extends Plan {
	histories: number;
}

const USAGE =
	'Usage: npm run simulate -- --histories N --clients N --ops N --seed N [--faults F3,F4]';

/** Reads the command line. @returns one clear sentence when it does not fit */
export function argumentsIn(argv: readonly string[]): Arguments | string {
	const args: Arguments = { histories: 100, clients: 5, ops: 120, seed: 1, faults: null };
	for (let i = 0; i < argv.length; i += 2) {
		const name = argv[i]?.replace(/^--/, '') ?? '';
		const value = argv[i + 1];
		if (!argv[i]?.startsWith('--') || !Object.hasOwn(args, name)) {
			return `Unknown argument ${argv[i]}. ${USAGE}`;
		}
		if (value === undefined) return `--${name} needs a value. ${USAGE}`;
		const fault = name === 'faults' ? setFaults(args, value) : setNumber(args, name, value);
		if (fault) return fault;
	}
	return args;
}

function setFaults(args: Arguments, value: string): string | null {
	try {
		args.faults = faultsNamed(value);
		return null;
	} catch (error) {
		return error instanceof Error ? `--faults: ${error.message}.` : String(error);
	}
}

function setNumber(args: Arguments, name: string, value: string): string | null {
	const number = Number(value);
	const least = name === 'seed' ? 0 : 1;
	if (!Number.isSafeInteger(number) || number < least) {
		return `--${name} must be a whole number of at least ${least}, not ${value}.`;
	}
	args[name as 'histories' | 'clients' | 'ops' | 'seed'] = number;
	return null;
}
