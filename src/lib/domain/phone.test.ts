import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneHref, phoneShown, phoneTidied, phoneWords, readPhone } from './phone';

const nine = fc
	.tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{8}$/))
	.map(([first, rest]) => `${first}${rest}`);

describe('a telephone number', () => {
	it.each([
		['079 000 00 00', '+41790000000', 'CH'],
		['079/000.00.00', '+41790000000', 'CH'],
		['(022) 388 44 00', '+41223884400', 'CH'],
		['+41 (0)22 388 44 00', '+41223884400', 'CH'],
		['0041 22 388 44 00', '+41223884400', 'CH'],
		['0800 000 000', '0800 000 000', null],
		['06 39 98 00 00', '+33639980000', 'FR'],
		['0639980000', '+33639980000', 'FR'],
		['01.99.00.00.00', '+33199000000', 'FR'],
		['+33 (0)4 65 71 00 24', '+33465710024', 'FR'],
		['0033465710024', '+33465710024', 'FR'],
		['0612345678', '0612345678', null],
		['0761234567', '0761234567', null],
		['+49 30 901820', '+49 30 901820', null],
		['0049 30 901820', '0049 30 901820', null],
		['117', '117', null],
		['079 000 00 00 (le soir)', '079 000 00 00 (le soir)', null],
		['022 388 44 00 / 079 000 00 00', '022 388 44 00 / 079 000 00 00', null]
	])('DO-101 %j is kept as %j', (written, number, country) => {
		expect(readPhone(written)).toEqual({ number, country });
	});

	it.each([
		'79 000 00 00',
		'612345678',
		'41790000000',
		'022 388 44',
		'06 12 34 56 78 9',
		'+41 79 000 00',
		'+33 6 39 98 00 00 0',
		'+1',
		'12',
		'appelez',
		''
	])('DO-101 %j is none: it is asked again', (written) => {
		expect(readPhone(written)).toEqual({ fault: 'wrong' });
	});

	it('DO-101 without groups or country it is of that of the structure and of the post code, if both are one', () => {
		expect(readPhone('0612345678', 'FR')).toEqual({ number: '+33612345678', country: 'FR' });
		expect(readPhone('0761234567', 'CH')).toEqual({ number: '+41761234567', country: 'CH' });
		expect(readPhone('076 123 45 67', 'FR')).toMatchObject({ country: 'CH' });
		expect(readPhone('04 50 00 00 00', 'CH')).toMatchObject({ country: 'FR' });
	});

	it.each([
		['+41790000000', '+41 79 000 00 00', 'tel:+41790000000'],
		['+41800000000', '+41 800 000 000', 'tel:+41800000000'],
		['+33639980000', '+33 6 39 98 00 00', 'tel:+33639980000'],
		['+41 22 000 00 07', '+41 22 000 00 07', 'tel:+41220000007'],
		['079 000 00 00', '+41 79 000 00 00', 'tel:+41790000000'],
		['0612345678', '0612345678', 'tel:0612345678'],
		['+49 30 901820', '+49 30 901820', 'tel:+4930901820'],
		['022 388 44 (le soir)', '022 388 44 (le soir)', 'tel:02238844'],
		['022 000 00 00 / 079 000 00 00', '022 000 00 00 / 079 000 00 00', 'tel:0220000000'],
		['ma sœur', 'ma sœur', null]
	])('DO-101 %j is shown as %j and dialled by %j', (kept, shown, href) => {
		expect(phoneShown(kept)).toBe(shown);
		expect(phoneHref(kept)).toBe(href);
	});

	it('DO-101 of either country is one and the same in every way of writing it', () => {
		fc.assert(
			fc.property(nine, fc.constantFrom('41', '33'), (rest, code) => {
				const number = `+${code}${rest}`;
				const shown = phoneShown(number);
				const ways = [number, `00${code}${rest}`, `+${code} (0)${rest}`, shown];
				for (const way of ways) expect(readPhone(way)).toMatchObject({ number });
				expect(phoneHref(shown)).toBe(`tel:${number}`);
			})
		);
	});

	it('DO-101 loses nothing of any text, and is found by whatever one types of it', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ maxLength: 30 }),
					nine.map((rest) => `0${rest}`)
				),
				(text) => {
					const read = readPhone(text);
					if ('fault' in read) {
						expect(phoneTidied(text)).toBe(text);
						return;
					}
					const kept = read.country === null ? text.trim().replace(/\s+/g, ' ') : read.number;
					expect(read.number).toBe(kept);
					expect(read.number.length).toBeLessThanOrEqual(30);
					expect(readPhone(read.number)).toEqual(read);
				}
			)
		);
		expect(phoneWords('+41790000000')).toBe(
			'+41790000000 +41 79 000 00 00 079 000 00 00 0790000000'
		);
	});
});
