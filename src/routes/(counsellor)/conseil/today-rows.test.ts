import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { following, placeOf, stepFrom, type TodayList, type TodayRow } from './today-rows';

const rows = (...of: [string, TodayList][]): TodayRow[] => of.map(([id, list]) => ({ id, list }));
const all = rows(['a', 'tasks'], ['b', 'tasks'], ['c', 'newcomers'], ['d', 'silent']);

describe('the lines of the day', () => {
	it('DK-02 J and K go over all lists, from the first or the last when none is shown', () => {
		expect([stepFrom(all, 'b', 1), stepFrom(all, 'c', -1)]).toEqual(['c', 'b']);
		expect([stepFrom(all, null, 1), stepFrom(all, 'gone', -1)]).toEqual(['a', 'd']);
		expect([stepFrom(all, 'd', 1), stepFrom(all, 'a', -1), stepFrom([], null, 1)]).toEqual([
			null,
			null,
			null
		]);
	});

	it('DK-02 what has left gives way to what came to its place, else to the one before', () => {
		const was = placeOf(all, 'b');
		expect(following(all, was, 'b')).toBe('stay');
		expect(following(rows(['a', 'tasks'], ['c', 'newcomers']), was, 'b')).toBe('c');
		expect(following(rows(['a', 'tasks']), was, 'b')).toBe('a');
		expect(following([], was, 'b')).toBeNull();
	});

	it('DK-02 who goes from one list to another has been dealt with in the first', () => {
		const was = placeOf(all, 'c');
		const after = rows(['a', 'tasks'], ['b', 'tasks'], ['d', 'silent'], ['c', 'without']);
		expect(following(after, was, 'c')).toBe('d');
	});

	it('DK-02 somebody else who is chosen stays, and so does whoever stood in no list', () => {
		expect(following(all, placeOf(all, 'a'), 'd')).toBe('stay');
		expect(following(all, placeOf(all, 'nobody'), 'nobody')).toBe('stay');
	});

	it('DK-02 it never shows again what has just left', () => {
		const id = fc.constantFrom('a', 'b', 'c', 'd');
		fc.assert(
			fc.property(id, fc.subarray(all), (gone, left) => {
				const next = following(
					left.filter((one) => one.id !== gone),
					placeOf(all, gone),
					gone
				);
				expect(next).not.toBe(gone);
			})
		);
	});
});
