import { describe, expect, it } from 'vitest';
import { stepFaults } from './step-faults';

const step = (dueDate: string | null, dateUnclear = false) => ({
	title: 'Visiter',
	instruction: '',
	content: { tool: 'document' as const, expected: '', model: '' },
	place: '',
	gate: false,
	dueDate,
	dateUnclear
});
const TODAY = '2026-11-27';

describe('a task being composed', () => {
	it('needs a title', () => {
		expect(stepFaults({ ...step(null), title: '  ' }, TODAY)).toEqual(['stepWithoutTitle']);
	});

	it('may be due today or later, or never', () => {
		for (const day of [null, TODAY, '2027-01-01']) expect(stepFaults(step(day), TODAY)).toEqual([]);
	});

	it.each([
		['a day that is over', step('2026-11-26'), 'pastDate'],
		['a year of the first century', step('0026-12-04'), 'pastDate'],
		['a year of five digits', step('12026-12-04'), 'badDate'],
		['a day that does not exist, or half a date', step(null, true), 'badDate']
	])('is not due on %s', (_, wrong, fault) => {
		expect(stepFaults(wrong, TODAY)).toEqual([fault]);
	});
});
