import { MAX_LIST_BYTES, MAX_LIST_COLUMNS, MAX_LIST_ROWS } from '#domain/people-list/fields';
import { isBlank } from '#domain/people-list/rows';
import { UnreadableTable } from './table-fault';
import { textTable } from './text-table';

/** A row of the file and where it stands in it, the first one being 1. */
export interface TableRow {
	line: number;
	cells: readonly string[];
}

/**
 * A file as rows of texts. What it is, its content tells, never its name (FL-01); the blank rows are left
 * out. The code that reads workbooks comes with the first of them. @throws UnreadableTable
 */
export async function readTable(file: Blob): Promise<TableRow[]> {
	if (file.size > MAX_LIST_BYTES) throw new UnreadableTable('tooBig');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const cells = await cellsOf(bytes);
	const rows = cells
		.map((one, index) => ({ line: index + 1, cells: one }))
		.filter((row) => !isBlank(row.cells));
	if (rows.length === 0) throw new UnreadableTable('empty');
	// The heading is one more.
	if (rows.length > MAX_LIST_ROWS + 1) throw new UnreadableTable('tooManyRows');
	if (rows.some((row) => row.cells.length > MAX_LIST_COLUMNS)) {
		throw new UnreadableTable('tooManyColumns');
	}
	return rows;
}

async function cellsOf(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
	const head = String.fromCharCode(...bytes.subarray(0, 8));
	// An old workbook, or a new one behind a password: the same container.
	if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new UnreadableTable('oldWorkbook');
	if (!head.startsWith('PK')) return textTable(bytes);
	const { workbookTable } = await import('./workbook-table');
	return workbookTable(bytes);
}
