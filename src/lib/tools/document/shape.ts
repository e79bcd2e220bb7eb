import type { Static } from 'typebox';
import { LongText, Text, strict } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

/** What a counsellor expects of a document to produce (S37). */
const Content = strict({
	/** What the document is for and what should be in it. */
	expected: Text,
	/** A text to start from; empty for a blank page. */
	model: Text
});

/** The document as written here; attached files stand in the trace beside it. */
const Work = strict({ text: LongText });

/** A document starts from its model; what was given back can be read again (S37). */
export const documentShape = toolShape(
	Content,
	Work,
	({ model }: Static<typeof Content>) => ({ text: model }),
	{ versions: true }
);
