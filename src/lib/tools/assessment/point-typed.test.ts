import { describe, expect, it } from 'vitest';
import { pointTyped } from './point-typed';

const none = { ctrlKey: false, altKey: false, metaKey: false };
const FRENCH_ROW = 'à&é"\'(-è_ç';

describe('a digit typed in an activity', () => {
	it.each([...FRENCH_ROW].map((key, digit) => [key, digit] as const))(
		'AS-10 « %s » of a French keyboard is the digit %i of its key',
		(key, digit) => {
			const typed = pointTyped({ ...none, key, code: `Digit${digit}` }, 5);
			expect(typed).toBe(digit < 5 ? digit : null);
		}
	);

	it('AS-10 answers from the number pad, and from a keyboard that names no keys', () => {
		expect(pointTyped({ ...none, key: 'End', code: 'Numpad1' }, 5)).toBe(1);
		expect(pointTyped({ ...none, key: '3', code: '' }, 5)).toBe(3);
	});

	it('AS-10 answers nothing beyond the scale, with Ctrl, Alt or Meta, or of another key', () => {
		for (const digit of [5, 6, 7, 8, 9]) {
			expect(pointTyped({ ...none, key: String(digit), code: `Digit${digit}` }, 5)).toBeNull();
		}
		for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
			expect(pointTyped({ ...none, [held]: true, key: '1', code: 'Digit1' }, 5)).toBeNull();
		}
		for (const key of ['a', 'Enter', 'ArrowLeft', 'F1', '12']) {
			expect(pointTyped({ ...none, key, code: key }, 5)).toBeNull();
		}
	});
});
