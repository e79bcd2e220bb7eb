import { describe, expect, it } from 'vitest';
import { readCliOptions, UsageError } from './cli-options';

describe('readCliOptions', () => {
	it('DM-16 reads numbers, and has defaults', () => {
		expect(readCliOptions([])).toEqual({ dossiers: 300, seed: 1 });
		expect(readCliOptions(['--dossiers', '0', '--seed=42'])).toEqual({ dossiers: 0, seed: 42 });
	});

	it.each([
		['--dossiers', 'many'],
		['--dossiers', '-3'],
		['--dossiers', '5001'],
		['--seed', '1.5'],
		['--people', '3'],
		['--dossiers'],
		['3']
	])('DM-16 refuses %s %s', (...args) => {
		expect(() => readCliOptions(args.filter((one) => one !== undefined))).toThrow(UsageError);
	});
});
