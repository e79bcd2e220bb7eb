import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Id, Title, strict } from '#domain/text';

/** A question in one's own words, asked by anyone (S03). It is searched, and named nowhere. */
export const QuestionRequest = strict({
	question: Type.String({ minLength: 1, maxLength: 500 })
});
export type QuestionRequest = Static<typeof QuestionRequest>;

/** Reformulations: the published sheets that may be what was asked, the likeliest first; none when no sheet is. */
export const QuestionAnswer = strict({
	proposals: Type.Array(strict({ id: Id, question: Title }), { maxItems: 5 })
});
export type QuestionAnswer = Static<typeof QuestionAnswer>;
