import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, NOW, pathway } from '../../../tests/support/documents';
import { isCutShort, MOST_WEEKS, UNUSED, usesIn } from './template-use';

const DAY_MS = 24 * 3_600_000;
const TEMPLATE = 'template:a';
let keys = 0;

/** A pathway made from the template, of a person of its own unless told otherwise. */
function made(changes: object = {}, header: object = {}) {
	const key = `use-${String(++keys).padStart(4, '0')}`;
	const { pathway: path } = pathway('advised', key);
	const body = { template: { id: TEMPLATE, version: 1 }, ...changes };
	return changed(path, { dossier: `dossier:${key}`, ...header, body });
}
/** One that was finished after so many days. */
const ended = (days = 10, header: object = {}) =>
	made(
		{ endCounted: true },
		{ log: [{ kind: 'pathwayFinished', by: 'system', at: NOW + days * DAY_MS }], ...header }
	);
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
const use = (pathways: ReturnType<typeof made>[], begun: string[] = []) =>
	usesIn(pathways, new Set(begun)).get(TEMPLATE);

describe('the use of templates', () => {
	it('PR-16 counts people who got an advised pathway of it, each once', () => {
		const again = made({}, { dossier: 'dossier:again' });
		const personal = made({ kind: 'personal' });
		const untold = made({ template: null });
		const pathways = [...times(4, made), again, { ...again, id: `${again.id}x` }, personal, untold];
		expect(use(pathways)).toEqual({ ...UNUSED, used: 5 });
		expect([...usesIn(pathways, new Set()).keys()]).toEqual([TEMPLATE]);
	});

	it('PR-16 one cancelled before anybody began it is no use; one finished and cancelled later is', () => {
		const cut = made({}, { state: 'cancelled' });
		const late = ended(10, { state: 'cancelled' });
		expect([isCutShort(cut), isCutShort(late)]).toEqual([true, false]);
		expect(use([...times(4, made), cut])).toEqual({ ...UNUSED, few: true });
		expect(use([...times(4, made), cut], [cut.id])?.used).toBe(5);
		expect(use([...times(4, ended), late])).toMatchObject({ used: 5, finished: 5 });
	});

	it('PR-41 no number below five is told, nor one from which such a number follows', () => {
		fc.assert(
			fc.property(fc.nat(14), fc.nat(14), (open, done) => {
				const told = use([...times(open, made), ...times(done, ended)]) ?? UNUSED;
				const { used, few, finished } = told;
				expect([used, few]).toEqual(open + done < 5 ? [0, open + done > 0] : [open + done, false]);
				for (const count of [used, finished, used - finished]) {
					expect(count === 0 || count >= 5).toBe(true);
				}
				expect(finished).toBe(done >= 5 && (open === 0 || open >= 5) ? done : 0);
				expect(told.weeks === null).toBe(finished === 0);
			})
		);
	});

	it('PR-41 how long it took is one number, the median, of five people or more', () => {
		const took = (...days: number[]) => use(days.map((one) => ended(one)))?.weeks;
		expect(took(70, 0, 20, 21, 30)).toBe(3);
		expect(took(70, 0, 20, 21, 30, 80)).toBe(3);
		expect(took(4_000, 4_000, 4_000, 1, 1)).toBe(MOST_WEEKS);
		const undated = made({ endCounted: true }, { log: [] });
		expect(use([...times(4, ended), undated])).toMatchObject({ finished: 5, weeks: null });
		const twice = times(2, () => ended(10, { dossier: 'dossier:again' }));
		expect(use([...times(3, ended), ...twice, undated])?.weeks).toBeNull();
	});
});
