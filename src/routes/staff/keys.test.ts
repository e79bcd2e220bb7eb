import { beforeEach, expect, it, vi } from 'vitest';
import { commandKey } from './keys';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
	commandKey({ key, target: null, ...more } as KeyboardEvent);

beforeEach(() => void vi.stubGlobal('HTMLElement', class {}));

it('DK-40 a key held down decides once; those that go on and back go on', () => {
	expect([pressed('A'), pressed('a', { repeat: true })]).toEqual(['a', null]);
	expect([pressed('n', { repeat: true }), pressed('/', { repeat: true })]).toEqual([null, null]);
	expect([pressed('J', { repeat: true }), pressed('k', { repeat: true })]).toEqual(['j', 'k']);
});

it('leaves to the browser what is its own, and keys with a name', () => {
	expect([pressed('a', { ctrlKey: true }), pressed('Enter'), pressed('F5')]).toEqual([
		null,
		null,
		null
	]);
});
