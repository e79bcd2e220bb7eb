import type { AnyEnvelope } from '#domain/document';
import { carriedFiles } from '#domain/earlier';
import type { FileRef } from '#domain/file-ref';

/** A file as the device keeps it. */
export interface KeptFile {
	ref: FileRef;
	structure: string;
	dossier: string | null;
	/** `pending`: to be sent. `refused`: the server will not have it. `here`: the server has it too. */
	state: 'pending' | 'refused' | 'here';
	/** Ms since 1970 by this device's clock: only to forget what no document ever named. */
	at: number;
}

/** Where the device keeps files. `pouch-box.ts` in the browser; a test keeps them in memory. */
export interface FileBox {
	list(): Promise<KeptFile[]>;
	bytes(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
	/** @throws QuotaExceeded when there is no room */
	put(file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	/** Changes what is known of a kept file, not its bytes. */
	mark(file: KeptFile): Promise<void>;
	remove(ids: readonly string[]): Promise<void>;
	close(): Promise<void>;
	destroy(): Promise<void>;
}

/** The files a document carries, those of what was given back included. */
export function fileIdsOf(doc: AnyEnvelope): string[] {
	if (doc.type === 'message') return doc.body.files.map((file) => file.id);
	const carries = doc.type === 'request' || doc.type === 'trace';
	return carries ? carriedFiles(doc.body).map((file) => file.id) : [];
}
