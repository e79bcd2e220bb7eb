import { describe, expect, it } from 'vitest';
import { civilityIn } from './cells';

describe('civilities', () => {
	it.each([
		['Mme', 'madame'],
		['MADAME', 'madame'],
		['Mlle', 'madame'],
		['F', 'madame'],
		['M.', 'monsieur'],
		['Mr', 'monsieur'],
		['h', 'monsieur'],
		['Autre', 'autre'],
		['Mx', 'autre'],
		['Dr', null],
		['', null]
	])('IM-03 civility: %s', (written, civility) => {
		expect(civilityIn(written)).toBe(civility);
	});
});
