import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, NOW, pathway } from '../../../tests/support/documents';
import {
	medianWeeks,
	MOST_WEEKS,
	sumOf,
	toldFigures,
	usesIn,
	type UseFigures
} from './template-use';

const DAY_MS = 24 * 3_600_000;
const from = (id: string | null) => id && { id, version: 1 };
const made = (id: string | null, changes: object = {}) =>
	changed(pathway('advised').pathway, { body: { template: from(id), ...changes } });
const finished = (days: number) =>
	changed(made('template:a', { endCounted: true }), {
		log: [{ kind: 'pathwayFinished', by: 'system', at: NOW + days * DAY_MS }]
	});

const figures: fc.Arbitrary<UseFigures> = fc.record({
	used: fc.nat(99),
	finished: fc.nat(99),
	few: fc.boolean(),
	weeks: fc.array(fc.nat(9), { maxLength: MOST_WEEKS + 1 })
});

describe('the use of templates', () => {
	it('PR-16 counts advised pathways by what became of them', () => {
		const cancelled = changed(made('template:a'), { state: 'cancelled' });
		const uses = usesIn([
			made('template:a'),
			cancelled,
			finished(0),
			finished(15),
			made('template:b'),
			made(null),
			made('template:a', { kind: 'personal' })
		]);
		expect([...uses.keys()]).toEqual(['template:a', 'template:b']);
		expect(uses.get('template:a')).toEqual({
			used: 4,
			few: false,
			finished: 2,
			weeks: [1, 0, 1]
		});
	});

	it('PR-16 one that was finished and cancelled later stays finished, however long it took', () => {
		const late = changed(finished(4_000), { state: 'cancelled' });
		const use = usesIn([late]).get('template:a')!;
		expect([use.finished, medianWeeks(use)]).toEqual([1, MOST_WEEKS]);
		expect(use.weeks).toHaveLength(MOST_WEEKS + 1);
	});

	it('PR-16 the median is that of the list the numbers stand for', () => {
		fc.assert(
			fc.property(figures, (use) => {
				const list = use.weeks.flatMap((count, at) => Array<number>(count).fill(at));
				expect(medianWeeks(use)).toBe(list[Math.ceil(list.length / 2) - 1] ?? null);
			})
		);
	});

	it('PR-16 no number below five is told, nor the weeks of fewer than five', () => {
		fc.assert(
			fc.property(figures, (use) => {
				const { used, few, finished, weeks } = toldFigures(use);
				expect([used, few]).toEqual(use.used < 5 ? [0, use.used > 0] : [use.used, false]);
				for (const count of [used, finished]) expect(count === 0 || count >= 5).toBe(true);
				if (finished === 0) expect(weeks).toEqual([]);
			})
		);
	});

	it('PR-16 figures add up in any order', () => {
		fc.assert(
			fc.property(fc.array(figures, { maxLength: 4 }), (list) => {
				const sum = sumOf(list);
				expect(sum).toEqual(sumOf([...list].reverse()));
				expect(sum.used).toBe(list.reduce((all, one) => all + one.used, 0));
			})
		);
	});
});
