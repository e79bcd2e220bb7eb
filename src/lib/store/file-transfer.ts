import type { AnyEnvelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import type { FileRequest, FileUpload } from '#protocol/files';
import { USER_HEADER } from '#protocol/routes';
import { PROTOCOL_VERSION } from '#protocol/version';
import { bytesOf, exchange, jsonOf, patience } from './http';
import type { KeptFile } from './kept-file';
import { Unreachable } from './unreachable';

/** How files travel. */
export interface FileTransfer {
	/** @throws ProtocolError, Unreachable */
	upload(file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	/** The bytes as they came, not yet checked. @throws ProtocolError, Unreachable */
	download(doc: AnyEnvelope, ref: FileRef): Promise<Uint8Array<ArrayBuffer>>;
}

/** The browser's transfer for one person: plain bytes, what they are in a header, nothing in the address. */
export function fileTransferOf(user: string): FileTransfer {
	return {
		upload: (file, bytes) => upload(user, file, bytes),
		download: (doc, ref) => download(user, doc, ref)
	};
}

async function upload(
	user: string,
	{ ref, structure, dossier }: KeptFile,
	body: Uint8Array<ArrayBuffer>
): Promise<void> {
	const description: FileUpload = { protocol: PROTOCOL_VERSION, structure, dossier, file: ref };
	const response = await exchange('fileUpload', {
		method: 'POST',
		headers: {
			[USER_HEADER]: user,
			'content-type': 'application/octet-stream',
			'x-file': encodeURIComponent(JSON.stringify(description))
		},
		body,
		signal: patience(ref.size)
	});
	const answer = (await jsonOf(response)) as { stored?: unknown } | null;
	if (answer?.stored !== ref.id) throw new Unreachable('not acknowledged');
}

async function download(
	user: string,
	{ id, structure }: AnyEnvelope,
	ref: FileRef
): Promise<Uint8Array<ArrayBuffer>> {
	const request: FileRequest = {
		protocol: PROTOCOL_VERSION,
		document: id,
		structure,
		file: ref.id
	};
	const response = await exchange('fileDownload', {
		method: 'POST',
		headers: { [USER_HEADER]: user, 'content-type': 'application/json' },
		body: JSON.stringify(request),
		signal: patience(ref.size)
	});
	return bytesOf(response);
}
