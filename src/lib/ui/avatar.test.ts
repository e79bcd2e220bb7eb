import { describe, expect, it } from 'vitest';
import { initials, tint, TINTS } from './avatar';

describe('initials', () => {
	it.each([
		['Claire Bonvin', 'CB'],
		['Anne-Marie de Rey', 'AR'],
		['élodie', 'É'],
		['  ', '']
	])('%s → %s', (name, expected) => expect(initials(name)).toBe(expected));
});

describe('tint', () => {
	it('is always the same for a name, and one of the tints', () => {
		expect(tint('Claire Bonvin')).toBe(tint('Claire Bonvin'));
		expect(TINTS).toContain(tint('Zoé'));
	});
});
