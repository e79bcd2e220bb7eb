import type { FileRef } from './file-ref';

type FileType = FileRef['type'];

const ODT: FileType = 'application/vnd.oasis.opendocument.text';
const DOCX: FileType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP_ENTRY = 'PK\u0003\u0004';
const ZIP_DIRECTORY_ENTRY = 'PK\u0001\u0002';
const ZIP_END = 'PK\u0005\u0006';
/** The end record of a ZIP and its longest comment. */
const ZIP_END_REACH = 22 + 65_535;
const MAX_ZIP_ENTRIES = 5_000;

/**
 * What a file is by its content, never by its name (D17, F17); null when it is nothing we accept. Archives
 * are not unpacked: only their list of entries is read, so that none can swell.
 */
export function sniffFileType(bytes: Uint8Array): FileType | null {
	const head = ascii(bytes, 0, 16);
	if (head.startsWith('%PDF-')) return 'application/pdf';
	if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png';
	if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
	if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
	return head.startsWith(ZIP_ENTRY) ? sniffArchive(bytes) : null;
}

/** A photo as an iPhone keeps it (HEIC, HEIF): known to be told apart, not to be taken. */
export function isHeic(bytes: Uint8Array): boolean {
	return /^ftyp(hei[cfsx]|hevc|mif1|msf1)$/.test(ascii(bytes.subarray(4, 12), 0, 8));
}

function sniffArchive(bytes: Uint8Array): FileType | null {
	const names = zipNames(bytes);
	// The standard asks that `mimetype` come first and uncompressed, so that it can be read here.
	if (ascii(bytes, 30, 8 + ODT.length) === `mimetype${ODT}` && names.includes('content.xml')) {
		return ODT;
	}
	const word = names.includes('[Content_Types].xml') && names.includes('word/document.xml');
	const macros = names.some((name) => name.endsWith('vbaProject.bin'));
	return word && !macros ? DOCX : null;
}

/** Names in the central directory of a ZIP; empty when it has none that can be read. */
function zipNames(bytes: Uint8Array): string[] {
	const reach = Math.max(0, bytes.length - ZIP_END_REACH);
	const end = ascii(bytes, reach, ZIP_END_REACH).lastIndexOf(ZIP_END);
	if (end < 0 || reach + end + 22 > bytes.length) return [];
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = view.getUint32(reach + end + 16, true);
	const names: string[] = [];
	while (names.length < MAX_ZIP_ENTRIES && ascii(bytes, at, 4) === ZIP_DIRECTORY_ENTRY) {
		if (at + 46 > bytes.length) break;
		const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
		names.push(ascii(bytes, at + 46, name ?? 0));
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return names;
}

/** Bytes as text, one character each. */
function ascii(bytes: Uint8Array, from: number, length: number): string {
	let text = '';
	for (const byte of bytes.subarray(from, from + length)) text += String.fromCharCode(byte);
	return text;
}
