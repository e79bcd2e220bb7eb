import { describe, expect, it } from 'vitest';
import { capital, onDay, since } from './words';

const NOON = new Date(2026, 10, 23, 12).getTime();
const DAY = 86_400_000;

describe('words of the consultant’s screens', () => {
	it('says days as one does', () => {
		expect(onDay(NOON, NOON)).toBe('aujourd’hui');
		expect(onDay(NOON - 5 * DAY, NOON)).toMatch(/^le mercredi 18/);
		expect(since(NOON, NOON)).toBe('depuis aujourd’hui');
		expect(since(NOON - DAY, NOON)).toMatch(/1\sjour/);
		expect(since(NOON - 2 * DAY, NOON)).toMatch(/2\sjours/);
	});

	it('begins sentences with a capital', () => {
		expect(capital('votre conseiller·ère')).toBe('Votre conseiller·ère');
	});
});
