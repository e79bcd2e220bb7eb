import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPrinted, CODE_CHARS, charsFrom, grouped, isCode, isNumber } from './entry-code';

const bytes = fc.uint8Array({ minLength: CODE_CHARS, maxLength: 32 });

describe('a code on paper', () => {
	it('EC-01 is read again however it is typed: case, spaces, dashes', () => {
		fc.assert(
			fc.property(bytes, fc.constantFrom(' ', '-', '\u00a0', '–', ' - '), (random, between) => {
				const code = charsFrom(random, CODE_CHARS);
				expect(isCode(code)).toBe(true);
				const typed = grouped(code).toLowerCase().replaceAll('-', between);
				expect(asPrinted(` ${typed} `)).toBe(code);
			})
		);
	});

	it('EC-01 the letters that are taken for digits are those digits', () => {
		expect(asPrinted('o1il-OIL0-2345')).toBe('011101102345');
	});

	it.each([
		'',
		'7K2M-9QXT',
		'7K2M-9QXT-4BWU',
		'7K2M-9QXT-4BWD-7K2M',
		'élégant-éléé',
		'７Ｋ２Ｍ９ＱＸＴ４ＢＷ'
	])('EC-01 what is none is none: %s', (typed) => {
		expect(isCode(asPrinted(typed))).toBe(false);
	});

	it('EC-01 whatever is typed is read as something', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				expect(typeof isCode(asPrinted(typed))).toBe('boolean');
			})
		);
	});

	it('EC-01 stands in groups, and a number is no code', () => {
		expect(grouped('7K2M9QXT4BWD')).toBe('7K2M-9QXT-4BWD');
		expect(grouped('7K2M9QXT4B')).toBe('7K2M9-QXT4B');
		expect([isCode('7K2M9QXT4B'), isNumber('7K2M9QXT4B')]).toEqual([false, true]);
	});
});
