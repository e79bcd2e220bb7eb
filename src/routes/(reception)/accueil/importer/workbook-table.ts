import { InvalidInputError, readSheet, type CellValue } from 'read-excel-file/universal';
import { UnreadableTable } from './table-fault';
import { guardWorkbook } from './workbook-guard';

/** The first sheet of a workbook as rows of texts; days as `yyyy-mm-dd`. @throws UnreadableTable */
export async function workbookTable(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
	await guardWorkbook(bytes);
	const copy = bytes.slice().buffer;
	const rows = await readSheet(copy).catch((error: unknown) => {
		const old = error instanceof InvalidInputError && error.code === 'XLS_FILE_NOT_SUPPORTED';
		throw new UnreadableTable(old ? 'oldWorkbook' : 'brokenWorkbook');
	});
	return rows.map((cells) => cells.map(asText));
}

function asText(value: CellValue | null): string {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value);
	return value === null ? '' : String(value);
}

/** A day's cell holds no zone: the library reads it as UTC. */
function dayOf(value: Date): string {
	return value.toISOString().slice(0, 10);
}
