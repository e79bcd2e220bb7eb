import type { Static } from 'typebox';
import { LongText, Text, strict } from '../text';

/** What a counsellor expects of a document to produce (S37). */
export const DocumentContent = strict({
	/** What the document is for and what should be in it. */
	expected: Text,
	/** A text to start from; empty for a blank page. */
	model: Text
});
export type DocumentContent = Static<typeof DocumentContent>;

/** The document as written here; attached files stand in the trace beside it. */
export const DocumentWork = strict({ text: LongText });
export type DocumentWork = Static<typeof DocumentWork>;
