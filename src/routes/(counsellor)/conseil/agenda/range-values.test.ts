import { describe, expect, it } from 'vitest';
import { OPENING } from '../../../../../tests/support/desk-documents';
import { checkAbsence } from './absence-values';
import { NEW_RANGE, checkRange, rangeIn, valuesOfRange } from './range-values';

const faults = (changes: object, others = [OPENING]) =>
	Object.keys(checkRange({ ...NEW_RANGE, ...changes }, others));

describe('what is typed of an agenda', () => {
	it('AG-31 hours are kept when they have a beginning, an end after it, and room for a talk', () => {
		expect(faults({})).toEqual([]);
		expect(faults({ to: '09:00' })).toEqual(['to']);
		expect(faults({ from: '', to: '' })).toEqual(expect.arrayContaining(['from', 'to']));
		expect(faults({ minutes: '200' })).toEqual(['minutes']);
		expect(faults({ minutes: 'beaucoup' })).toEqual(['minutes']);
		expect(faults({ kinds: [] })).toEqual(['kinds']);
		expect(faults({ place: 'x'.repeat(201) })).toEqual(['place']);
	});

	it('AG-31 what people choose from may not stand on other such hours', () => {
		expect(faults({ weekday: '2', from: '11:00', to: '13:00' })).toEqual(['from']);
		expect(faults({ weekday: '2', from: '12:00', to: '13:00' })).toEqual([]);
		expect(faults({ weekday: '2', from: '11:00', to: '13:00', offered: false })).toEqual([]);
	});

	it('AG-31 hours read into the form are the same when they are kept', () => {
		expect(rangeIn(valuesOfRange(OPENING), OPENING.key)).toEqual(OPENING);
	});

	it('AG-55 hours that people do not choose keep no place', () => {
		const values = { ...valuesOfRange(OPENING), offered: false };
		expect(rangeIn(values, OPENING.key)).toEqual({ ...OPENING, offered: false, place: '' });
		expect(faults({ offered: false, place: 'x'.repeat(201) })).toEqual([]);
	});

	it('AG-31 days away have a first, and a last that is not before it nor past', () => {
		const fault = (from: string, to = '') => Object.keys(checkAbsence({ from, to }, '2026-12-01'));
		expect(fault('2026-12-01')).toEqual([]);
		expect(fault('2026-11-20', '2026-12-02')).toEqual([]);
		expect(fault('')).toEqual(['from']);
		expect(fault('2026-02-31')).toEqual(['from']);
		expect(fault('2026-12-03', '2026-12-02')).toEqual(['to']);
		expect(fault('2026-11-20')).toEqual(['from']);
	});
});
