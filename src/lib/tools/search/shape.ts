import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Text, Title, strict } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

/** What a counsellor sets for an information search (S29). */
const Content = strict({
	question: Text,
	/** Where to begin, in the counsellor's words. */
	hints: Text
});

const Source = strict({
	title: Title,
	/** A link or a reference. Shown as text, opened only when it is an http(s) address. */
	reference: Type.String({ maxLength: 2_000 }),
	/** «Ce que j’en retiens». */
	kept: Text
});
export type Source = Static<typeof Source>;

/** What the person leaves: notes, sources, a conclusion. */
const Work = strict({
	notes: Text,
	sources: Type.Array(Source, { maxItems: 30 }),
	conclusion: Text
});

export const searchShape = toolShape(Content, Work, () => ({
	notes: '',
	sources: [],
	conclusion: ''
}));
