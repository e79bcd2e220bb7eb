import type { Static } from 'typebox';
import * as Type from 'typebox';
import { FileRef } from '#domain/file-ref';
import { ID_PATTERN } from '#domain/ids';
import { orNull, strict } from '#domain/text';

/**
 * Files travel apart from documents, as plain bytes under the rights of their parent (architecture
 * §2). Nothing sensitive stands in a URL: what a file is travels as JSON in the `x-file` header,
 * percent-encoded. A document that names a file is pushed once its bytes are acknowledged.
 */
export const FileUpload = strict({
	protocol: Type.Integer({ minimum: 0 }),
	/** The structure whose database keeps it. */
	structure: Type.String({ maxLength: 60 }),
	/** The dossier it will belong to. */
	dossier: orNull(Type.String({ pattern: ID_PATTERN, maxLength: 90 })),
	file: FileRef
});
export type FileUpload = Static<typeof FileUpload>;

export const FileUploaded = strict({ stored: FileRef.properties.id });
export type FileUploaded = Static<typeof FileUploaded>;

/** Asks for a file's bytes by the document that carries it. The answer is the bytes, as a download. */
export const FileRequest = strict({
	protocol: Type.Integer({ minimum: 0 }),
	document: Type.String({ pattern: ID_PATTERN, maxLength: 150 }),
	structure: Type.String({ maxLength: 60 }),
	file: FileRef.properties.id
});
export type FileRequest = Static<typeof FileRequest>;
