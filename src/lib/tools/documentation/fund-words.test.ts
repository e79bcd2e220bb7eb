import { describe, expect, it } from 'vitest';
import { checkedWords } from './fund-words';

const NOW = Date.UTC(2026, 10, 23, 9);

describe('the day a card was checked', () => {
	it('TO-10 is told as a day', () => {
		expect(checkedWords('2026-11-02', NOW)).toBe('lundi 2\u00a0novembre');
	});

	it.each(['2026-99-99', '2026-02-31', '', 'hier'])(
		'TO-10 « %s » is no day: shown as it stands',
		(day) => {
			expect(checkedWords(day, NOW)).toBe(day);
		}
	);
});
