import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storeNote } from './store-note';

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
	storeNote.write(NAME, { unsent: 2 });
	expect(storeNote.foundEmpty(NAME)).toBe(2);
	storeNote.write(NAME, { unsent: 1 });
	storeNote.write(NAME, { unsent: 0 });
	expect(storeNote.read(NAME)).toEqual({ unsent: 0, lost: 2, filling: false });
	storeNote.write(NAME, { lost: 0 });
	expect(storeNote.foundEmpty(NAME)).toBe(0);
	expect(kept.size).toBe(0);
});

test('DS-25 a note that cannot be read, or a browser that keeps none, tells of no loss', () => {
	kept.set(`jm-unsent-${NAME}`, '{"unsent":"many"');
	expect(storeNote.foundEmpty(NAME)).toBe(0);
	vi.stubGlobal('localStorage', undefined);
	storeNote.write(NAME, { unsent: 3 });
	expect(storeNote.foundEmpty(NAME)).toBe(0);
});

test('DS-24 of a store that was signed out of nothing is told as lost', () => {
	storeNote.write(NAME, { unsent: 2, filling: true });
	storeNote.forget(NAME);
	expect(storeNote.foundEmpty(NAME)).toBe(0);
	expect(kept.size).toBe(0);
});

test('DS-31 that a first load has not ended is known over a restart, until it has', () => {
	storeNote.write(NAME, { filling: true });
	storeNote.write(NAME, { unsent: 1 });
	expect(storeNote.foundEmpty(NAME)).toBe(1);
	storeNote.write(NAME, { lost: 0 });
	expect(storeNote.read(NAME)).toEqual({ unsent: 0, lost: 0, filling: true });
	storeNote.write(NAME, { filling: false });
	expect(kept.size).toBe(0);
});
