import { describe, expect, it } from 'vitest';
import { account, changed } from '../../../../../tests/support/documents';
import { checkedRows, isOpen, isReady, listed, type CheckedRow } from './checked-rows';
import { leftOutFile } from './left-out';
import { likenesses } from './likenesses';

const TODAY = { today: '2026-11-23', home: 'CH' } as const;
const COLUMNS = ['surname', 'firstName', 'email', 'birthDate'] as const;
const base = account(false).dossier;
const amina = changed(base, {
	body: {
		person: {
			...base.body.person,
			surname: 'Benali',
			firstName: 'Amina',
			email: 'amina@exemple.ch',
			birthDate: '1988-04-12'
		}
	}
});

/** The rows of a file without heading, with what was decided of them. */
function check(
	cells: string[][],
	{ leftOut = [], another = [], corrections = new Map() }: Partial<Decided> = {}
): CheckedRow[] {
	const rows = cells.map((one, i) => ({ line: i + 1, cells: one }));
	const people = listed(rows, COLUMNS, TODAY, corrections);
	const decisions = { leftOut: new Set(leftOut), another: new Set(another) };
	return checkedRows(people, likenesses(people, [amina]), decisions);
}

interface Decided {
	leftOut: number[];
	another: number[];
	corrections: Map<number, Record<string, string>>;
}

const states = (rows: readonly CheckedRow[]) => rows.map(({ state }) => state);
const ready = (rows: readonly CheckedRow[]) => rows.filter(isReady).map(({ line }) => line);
const LIST = [
	['Rey', 'Zoé', 'zoe@exemple.ch', '14.05.1990'],
	['', 'Luc', '', ''],
	['Bénali', 'Amina', '', '12.04.1988'],
	['Rey', 'Zoe', '', '14/05/1990'],
	['Autre', 'Nom', 'ZOE@exemple.ch', '']
];

describe('the rows of a list', () => {
	it('IM-05 who may be on the device, or stands before in the file, is told apart', () => {
		const rows = check(LIST);
		expect(states(rows)).toEqual(['right', 'wrong', 'like', 'like', 'like']);
		expect(rows.map(({ like }) => like.dossiers.length)).toEqual([0, 0, 1, 0, 0]);
		expect(rows.map(({ like }) => like.lines)).toEqual([[], [], [], [1], [1]]);
	});

	it('IM-05 is opened only when somebody says that it is another person', () => {
		expect(ready(check(LIST))).toEqual([1]);
		expect(ready(check(LIST, { another: [3] }))).toEqual([1, 3]);
		expect(ready(check(LIST, { another: [2] }))).toEqual([1]);
	});

	it('IM-05 is like nobody once the row before is left out', () => {
		expect(ready(check(LIST, { leftOut: [1, 3] }))).toEqual([4, 5]);
	});

	it('IM-03 a row that is corrected is right', () => {
		const corrections = new Map([[2, { surname: 'Roche' }]]);
		expect(ready(check(LIST, { corrections }))).toEqual([1, 2]);
	});

	it('IM-07 nothing is open once each row is right, somebody else, or left out', () => {
		expect(check(LIST).filter(isOpen)).toHaveLength(4);
		expect(check(LIST, { leftOut: [2, 4, 5], another: [3] }).filter(isOpen)).toEqual([]);
	});

	it('IM-05 a thousand rows are compared at once', () => {
		const many = Array.from({ length: 1_000 }, (_, i) => ['Rey', `N${i}`, `n${i % 900}@a.ch`, '']);
		expect(states(check(many)).filter((state) => state === 'like')).toHaveLength(100);
	});
});

describe('the rows left out', () => {
	it('IM-06 are handed back as they were, with their reasons and without formulas', async () => {
		const rows = check([['=1+1', '', 'a"b;c', '14.05.90'], ['Lo']]);
		const text = await leftOutFile(
			['Nom', '@Prénom', 'E-mail', 'Né'],
			rows,
			() => 'À corriger'
		).text();
		expect(text.split('\r\n')).toEqual([
			"Nom;'@Prénom;E-mail;Né;Motif",
			'\'=1+1;;"a""b;c";14.05.90;À corriger',
			'Lo;;;;À corriger'
		]);
	});

	it('IM-06 tell what is wrong of each field in words', async () => {
		const [row] = check([['', 'Luc', 'luc@', '14.05.90']]);
		const text = await leftOutFile(null, [row!]).text();
		expect(text).toContain('Il manque');
		expect(text).toContain('manque peut-être le @');
		expect(text).toContain('quatre chiffres');
	});
});
