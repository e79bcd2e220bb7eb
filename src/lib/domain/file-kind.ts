import type { FileRef } from './file-ref';
import { zipEntryNames, zipStoredFirst } from './zip-entries';

export type FileType = FileRef['type'];

const ODT: FileType = 'application/vnd.oasis.opendocument.text';
const DOCX: FileType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** First bytes of the plain formats; `null` stands for any byte. */
const SIGNATURES: readonly (readonly [FileType, readonly (number | null)[]])[] = [
	['application/pdf', ascii('%PDF-')],
	['image/png', [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]],
	['image/jpeg', [0xff, 0xd8, 0xff]],
	['image/webp', [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')]]
];

/**
 * What a file is by its content, never by its name (F17); null when it is none of the accepted types.
 * Nothing is decompressed, so an archive bomb is only a list of names.
 */
export function sniffFileType(bytes: Uint8Array): FileType | null {
	const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
	return found ? found[0] : officeType(bytes);
}

function officeType(bytes: Uint8Array): FileType | null {
	const names = zipEntryNames(bytes);
	if (names.length === 0) return null;
	if (names[0] === 'mimetype') return zipStoredFirst(bytes) === ODT ? ODT : null;
	// A document with macros carries them here; its own type is not among the accepted ones.
	if (names.includes('word/vbaProject.bin')) return null;
	const word = names.some((name) => name.startsWith('word/'));
	return word && names.includes('[Content_Types].xml') ? DOCX : null;
}

function startsWith(bytes: Uint8Array, signature: readonly (number | null)[]): boolean {
	return (
		bytes.length >= signature.length &&
		signature.every((byte, i) => byte === null || bytes[i] === byte)
	);
}

function ascii(text: string): number[] {
	return [...text].map((letter) => letter.charCodeAt(0));
}
