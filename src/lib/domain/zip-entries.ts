const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 65_535;
/** More entries than any letter or certificate has: an archive with more is none. */
const MAX_ENTRIES = 2_000;

/**
 * The names of a zip archive's entries, from its central directory, which holds them whatever way the
 * entries were written. Empty when it is no well-formed archive that begins at the first byte.
 */
export function zipEntryNames(bytes: Uint8Array): string[] {
	const view = viewOf(bytes);
	const end = endOfDirectory(view);
	if (end < 0 || view.byteLength < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL) return [];
	const count = view.getUint16(end + 10, true);
	const names: string[] = [];
	let at = view.getUint32(end + 16, true);
	for (let i = 0; i < count && i < MAX_ENTRIES; i++) {
		if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return [];
		const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		const [name = 0, extra = 0, comment = 0] = lengths;
		names.push(textAt(bytes, at + CENTRAL_BYTES, name));
		at += CENTRAL_BYTES + name + extra + comment;
	}
	return count <= MAX_ENTRIES ? names : [];
}

/** The content of the archive's first entry when it is stored uncompressed; else null. */
export function zipStoredFirst(bytes: Uint8Array): string | null {
	const view = viewOf(bytes);
	if (view.byteLength < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL) return null;
	if (view.getUint16(8, true) !== 0) return null;
	const start = LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
	return textAt(bytes, start, view.getUint32(18, true));
}

/** The record that ends an archive lies in its last bytes, before a comment. -1 when there is none. */
function endOfDirectory(view: DataView): number {
	const last = view.byteLength - END_BYTES;
	for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	return -1;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
	const letters = bytes.subarray(start, start + Math.min(length, 1_024));
	return String.fromCharCode(...letters);
}
