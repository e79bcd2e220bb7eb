import type { AnyEnvelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import type { FileRequest, FileUpload } from '#protocol/files';
import { PROTOCOL_VERSION } from '#protocol/version';
import { bytesOf, exchange, jsonOf } from './http';
import type { KeptFile } from './kept-file';
import { Unreachable } from './unreachable';

/** Ten megabytes over a weak line take minutes; giving up at 30 s would mean never. */
const TIMEOUT_MS = 300_000;

/** How files travel. */
export interface FileTransfer {
	/** @throws ProtocolError, Unreachable */
	upload(file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	/** The bytes as they came, not yet checked. @throws ProtocolError, Unreachable */
	download(doc: AnyEnvelope, ref: FileRef): Promise<Uint8Array<ArrayBuffer>>;
}

/** The browser's transfer: plain bytes, what they are in a header, nothing in the address. */
export const fileTransfer: FileTransfer = {
	async upload({ ref, structure, dossier }, bytes) {
		const upload: FileUpload = { protocol: PROTOCOL_VERSION, structure, dossier, file: ref };
		const response = await exchange('fileUpload', {
			method: 'POST',
			headers: {
				'content-type': 'application/octet-stream',
				'x-file': encodeURIComponent(JSON.stringify(upload))
			},
			body: bytes,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		const answer = (await jsonOf(response)) as { stored?: unknown } | null;
		if (answer?.stored !== ref.id) throw new Unreachable('not acknowledged');
	},
	async download(doc, ref) {
		const request: FileRequest = {
			protocol: PROTOCOL_VERSION,
			document: doc.id,
			structure: doc.structure,
			file: ref.id
		};
		const response = await exchange('fileDownload', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(request),
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		return bytesOf(response);
	}
};
