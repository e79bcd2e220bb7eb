import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_FILES_PER_DOCUMENT, MAX_FILE_BYTES } from './limits';
import { FILE_TYPES } from './file-types';
import { strict } from './text';

/** What a document says of a file it carries; the bytes travel apart (architecture §2). */
export const FileRef = strict({
	id: Type.String({ pattern: '^file:[A-Za-z0-9_-]{16,64}$' }),
	name: Type.String({ minLength: 1, maxLength: 200 }),
	type: Type.Enum([...FILE_TYPES]),
	size: Type.Integer({ minimum: 1, maximum: MAX_FILE_BYTES }),
	/** SHA-256 of the bytes, lower-case hexadecimal. */
	digest: Type.String({ pattern: '^[0-9a-f]{64}$' })
});
export type FileRef = Static<typeof FileRef>;

export const FileRefs = Type.Array(FileRef, { maxItems: MAX_FILES_PER_DOCUMENT });
