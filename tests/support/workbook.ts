import { deflateRawSync } from 'node:zlib';

/** Parts of an archive: a name and its text each. */
export type Parts = Record<string, string>;

const TYPES =
	'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELS =
	'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
	'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>' +
	'<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
const BOOK =
	'<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>';
/** Style 1 shows a day. */
const STYLES =
	'<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** The parts of a workbook whose one sheet has these rows, in the markup of its cells. */
export function workbookParts(sheetData: string): Parts {
	return {
		'[Content_Types].xml': TYPES,
		'xl/_rels/workbook.xml.rels': RELS,
		'xl/workbook.xml': BOOK,
		'xl/styles.xml': STYLES,
		'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`
	};
}

/** A workbook as a spreadsheet keeps it: texts, numbers and, as Date, days. */
export function workbook(
	rows: readonly (readonly (string | number | Date)[])[]
): Uint8Array<ArrayBuffer> {
	const markup = rows.map((cells, y) => {
		const inside = cells.map((value, x) => cellMarkup(value, `${column(x)}${y + 1}`));
		return `<row r="${y + 1}">${inside.join('')}</row>`;
	});
	return zipped(workbookParts(markup.join('')));
}

function cellMarkup(value: string | number | Date, place: string): string {
	if (value instanceof Date) {
		const days = value.getTime() / 86_400_000 + 25_569;
		return `<c r="${place}" s="1"><v>${days}</v></c>`;
	}
	if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
	return `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

const column = (index: number) => String.fromCharCode(65 + index);

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An archive of these parts, deflated. Their checksums are left at zero: whoever reads it takes them as they are. */
export function zipped(parts: Parts): Uint8Array<ArrayBuffer> {
	const local: number[] = [];
	const directory: number[] = [];
	for (const [name, text] of Object.entries(parts)) {
		const plain = new TextEncoder().encode(text);
		const packed = deflateRawSync(plain);
		const named = [...new TextEncoder().encode(name)];
		const sizes = [...four(packed.length), ...four(plain.length), ...two(named.length)];
		const common = [...two(20), ...two(0), ...two(8), ...four(0), ...four(0), ...sizes, ...two(0)];
		const listed = [...two(0), ...two(0), ...two(0), ...four(0), ...four(local.length)];
		directory.push(...SIGN, 1, 2, ...two(20), ...common, ...listed, ...named);
		local.push(...SIGN, 3, 4, ...common, ...named);
		for (const byte of packed) local.push(byte);
	}
	const count = Object.keys(parts).length;
	const end = [...two(count), ...two(count), ...four(directory.length), ...four(local.length)];
	return Uint8Array.from([...local, ...directory, ...SIGN, 5, 6, ...four(0), ...end, ...two(0)]);
}

const SIGN = [0x50, 0x4b];
const two = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const four = (value: number) => [...two(value & 0xffff), ...two(value >>> 16)];
