import { UnreadableTable } from './table-fault';

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** The end record of a ZIP and its longest comment. */
const END_REACH = 22 + 65_535;
const MAX_ENTRIES = 200;

export interface WorkbookEntry {
	name: string;
	/** 0 is stored, 8 deflated. */
	method: number;
	packed: Uint8Array<ArrayBuffer>;
}

/** The parts a workbook's archive lists, still packed. @throws UnreadableTable */
export function workbookEntries(bytes: Uint8Array<ArrayBuffer>): WorkbookEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return listed(bytes, view);
	} catch (error) {
		// Past the end of the file: its directory tells what is not there.
		throw error instanceof RangeError ? new UnreadableTable('brokenWorkbook') : error;
	}
}

function listed(bytes: Uint8Array<ArrayBuffer>, view: DataView): WorkbookEntry[] {
	const end = endRecord(view);
	const count = view.getUint16(end + 10, true);
	if (count > MAX_ENTRIES) throw new UnreadableTable('heavyWorkbook');
	let at = view.getUint32(end + 16, true);
	return Array.from({ length: count }, () => {
		if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new UnreadableTable('brokenWorkbook');
		const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
		const entry = {
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))),
			method: view.getUint16(at + 10, true),
			packed: packedPart(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true))
		};
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
		return entry;
	});
}

function packedPart(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number, size: number) {
	if (view.getUint32(at, true) !== LOCAL_ENTRY) throw new UnreadableTable('brokenWorkbook');
	const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (from + size > bytes.length) throw new UnreadableTable('brokenWorkbook');
	return bytes.subarray(from, from + size);
}

function endRecord(view: DataView): number {
	const first = Math.max(0, view.byteLength - END_REACH);
	for (let at = view.byteLength - 22; at >= first; at--) {
		if (view.getUint32(at, true) === DIRECTORY_END) return at;
	}
	throw new UnreadableTable('brokenWorkbook');
}
