import Papa from 'papaparse';
import { safeCell } from '#domain/people-list/safe-cell';
import { m } from '$lib/i18n/paraglide/messages';
import type { CheckedRow } from './checked-rows';
import { reasonOf } from './field-words';

/**
 * The rows left out as the file had them, each with its reason: to be mended and imported later. With the
 * mark by which spreadsheets know UTF-8, and no cell that one would compute (F19).
 */
export function leftOutFile(
	headings: readonly string[] | null,
	rows: readonly CheckedRow[],
	reason = reasonOf
): Blob {
	const width = Math.max(headings?.length ?? 0, ...rows.map(({ cells }) => cells.length));
	const line = (cells: readonly string[], last: string) =>
		[...Array.from({ length: width }, (_, i) => cells[i] ?? ''), last].map(safeCell);
	const lines = rows.map((row) => line(row.cells, reason(row)));
	const all = headings ? [line(headings, m.import_reason()), ...lines] : lines;
	return new Blob([`\ufeff${Papa.unparse(all, { delimiter: ';' })}`], { type: 'text/csv' });
}
