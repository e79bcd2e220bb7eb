import { beforeEach, describe, expect, it } from 'vitest';
import { FREE_TRIES, kioskStructure, lockKiosk, mustWait, unlockKiosk } from './kiosk-lock';
import { KIOSK_KEY, kioskOn } from './kiosk-on';

const CODE = 'tablette-7';
let kept: Map<string, string>;
const storage = {
	getItem: (key: string) => kept.get(key) ?? null,
	setItem: (key: string, value: string) => void kept.set(key, value),
	removeItem: (key: string) => void kept.delete(key)
};

beforeEach(() => {
	kept = new Map();
});

describe('the lock of a kiosk', () => {
	it('KI-03 opens with its code alone, and keeps it nowhere', async () => {
		await lockKiosk('ofpc', CODE, storage);
		expect([kioskOn(storage), kioskStructure(storage)]).toEqual([true, 'ofpc']);
		expect([...kept.values()].join()).not.toContain(CODE);
		expect(await unlockKiosk('tablette-8', storage)).toBe(false);
		expect(kioskOn(storage)).toBe(true);
		expect(await unlockKiosk(` ${CODE} `, storage)).toBe(true);
		expect(kioskOn(storage)).toBe(false);
	});

	it('KI-03 the same code is kept in other words each time', async () => {
		await lockKiosk('ofpc', CODE, storage);
		const before = kept.get(KIOSK_KEY);
		await lockKiosk('ofpc', CODE, storage);
		expect(kept.get(KIOSK_KEY)).not.toBe(before);
	});

	it('KI-03 makes whoever guesses wait, in a new tab too', async () => {
		await lockKiosk('ofpc', CODE, storage);
		for (let i = 0; i < FREE_TRIES; i++) {
			expect(mustWait(storage)).toBe(false);
			await unlockKiosk('wrong', storage);
		}
		expect(mustWait(storage)).toBe(true);
	});

	it.each(['', 'null', '{', '{}', '{"structure":1}'])(
		'KI-03 one that is damaged stays shut: %s',
		async (damaged) => {
			kept.set(KIOSK_KEY, damaged);
			expect(await unlockKiosk(CODE, storage)).toBe(false);
			expect(kioskOn(storage)).toBe(true);
			expect(kioskStructure(storage)).toBeNull();
		}
	);

	it('KI-03 a browser that keeps nothing is made no kiosk', async () => {
		const full = {
			...storage,
			setItem: () => {
				throw new Error('full');
			}
		};
		await expect(lockKiosk('ofpc', CODE, full)).rejects.toThrow('full');
		expect(kioskOn(storage)).toBe(false);
	});
});
