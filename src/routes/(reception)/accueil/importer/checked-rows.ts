import type { Country } from '#domain/country';
import type { Columns } from '#domain/people-list/fields';
import { readRow, type Corrections } from '#domain/people-list/rows';
import type { Likenesses, Listed } from './likenesses';
import type { TableRow } from './read-table';

/** Where one row stands: it can be opened, must be mended, or may be somebody who is known already. */
export type RowState = 'right' | 'wrong' | 'like';

export interface CheckedRow extends Listed {
	cells: readonly string[];
	like: Likenesses;
	/** What there is to say of it, whether it is left out or not. */
	state: RowState;
	leftOut: boolean;
	/** Somebody looked at whom it is like, and says that it is another person. */
	another: boolean;
}

/** What was decided of rows, by their line. */
export interface Decisions {
	leftOut: { has(line: number): boolean };
	another: { has(line: number): boolean };
}

/** Each row of the file read, with what was corrected in it. */
export function listed(
	rows: readonly TableRow[],
	columns: Columns,
	about: { today: string; home: Country | null },
	corrections: { get(line: number): Corrections | undefined }
): (Listed & TableRow)[] {
	return rows.map((row) => ({
		...row,
		...readRow(row.cells, columns, about, corrections.get(row.line))
	}));
}

export function checkedRows(
	people: readonly (Listed & TableRow)[],
	likes: ReadonlyMap<number, Likenesses>,
	{ leftOut, another }: Decisions
): CheckedRow[] {
	return people.map((one) => {
		const known = likes.get(one.line);
		const like = {
			dossiers: known?.dossiers ?? [],
			// Like a row that is not taken up, it is like nobody.
			lines: (known?.lines ?? []).filter((line) => !leftOut.has(line))
		};
		const told = { leftOut: leftOut.has(one.line), another: another.has(one.line) };
		return { ...one, like, ...told, state: stateOf(one, like) };
	});
}

/** To be mended or looked at before anything is opened. */
export function isOpen({ state, leftOut, another }: CheckedRow): boolean {
	return !leftOut && (state === 'wrong' || (state === 'like' && !another));
}

export function isReady(row: CheckedRow): boolean {
	return !row.leftOut && !isOpen(row);
}

function stateOf({ faults }: Listed, { dossiers, lines }: Likenesses): RowState {
	if (Object.keys(faults).length > 0) return 'wrong';
	return dossiers.length + lines.length > 0 ? 'like' : 'right';
}
