import { describe, expect, it } from 'vitest';
import { lastDayOf } from './share-end';

describe('until when a work is shown', () => {
	it.each([
		['open', '2026-11-27', null],
		['week', '2026-12-28', '2027-01-04'],
		['month', '2027-01-31', '2027-02-28'],
		['month', '2026-12-15', '2027-01-15'],
		['quarter', '2026-11-30', '2027-02-28']
	] as const)('%s from %s ends on %s', (end, today, last) => {
		expect(lastDayOf(end, '', today)).toBe(last);
	});

	it('a day that was picked is that day', () => {
		expect(lastDayOf('day', '2026-12-31', '2026-11-27')).toBe('2026-12-31');
	});
});
