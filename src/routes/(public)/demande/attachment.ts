import type { FileRef } from '#domain/file-ref';
import type { SubmitRequest } from '#protocol/public-request';
import { toBase64 } from '$lib/store/base64';
import { randomKey } from '$lib/store/random-key';

/** Types by the ending of a name: some systems give a file none. */
const TYPES: Record<string, FileRef['type']> = {
	pdf: 'application/pdf',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	odt: 'application/vnd.oasis.opendocument.text',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
};

/** What may be attached (D17): refused before anything is sent. */
export const ACCEPTED: FileRef['type'][] = [...new Set(Object.values(TYPES))];
export const MOST_BYTES = 10 * 1024 * 1024;

/** The chosen document as the request carries it (S21). */
export async function attachment(file: File): Promise<NonNullable<SubmitRequest['file']>> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
	const ref: FileRef = {
		id: `file:${randomKey()}`,
		name: file.name.slice(-200),
		type: ACCEPTED.find((type) => type === file.type) ?? TYPES[ending] ?? 'application/pdf',
		size: bytes.length,
		digest: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
	};
	return { ref, content: toBase64(bytes) };
}
