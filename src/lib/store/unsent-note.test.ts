import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unsentNote } from './unsent-note';

const NAME = 'jm-abc';
let kept: Map<string, string>;

beforeEach(() => {
	kept = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
});

afterEach(() => vi.unstubAllGlobals());

test('DS-25 what waited in a store found empty is told as lost until it was read', () => {
	unsentNote.write(NAME, { unsent: 2 });
	expect(unsentNote.foundEmpty(NAME)).toBe(2);
	unsentNote.write(NAME, { unsent: 1 });
	unsentNote.write(NAME, { unsent: 0 });
	expect(unsentNote.read(NAME)).toEqual({ unsent: 0, lost: 2 });
	unsentNote.write(NAME, { lost: 0 });
	expect(unsentNote.foundEmpty(NAME)).toBe(0);
	expect(kept.size).toBe(0);
});

test('DS-25 a note that cannot be read, or a browser that keeps none, tells of no loss', () => {
	kept.set(`jm-unsent-${NAME}`, '{"unsent":"many"');
	expect(unsentNote.foundEmpty(NAME)).toBe(0);
	vi.stubGlobal('localStorage', undefined);
	unsentNote.write(NAME, { unsent: 3 });
	expect(unsentNote.foundEmpty(NAME)).toBe(0);
});
