import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_QUESTION_CHARS } from './limits';
import { Id, orNull, strict } from './text';

/** Open until reception has written the sheet that was missing, or has set it aside. */
export const ASKED_STATES = ['open', 'answered', 'dismissed'] as const;

/** Reformulations are chosen from at a glance. */
export const MAX_PROPOSALS = 5;
/** A question is nobody's and still somebody's words: it is kept no longer than it takes to write a sheet. */
export const ASKED_KEPT_DAYS = 90;

/** A question in somebody's own words to which no sheet was an answer (S03): written by the server alone. */
export const AskedQuestionBody = strict({
	question: Type.String({ minLength: 1, maxLength: MAX_QUESTION_CHARS }),
	/** Ids of the sheets that were proposed, and none of them chosen. */
	proposed: Type.Array(Id, { maxItems: MAX_PROPOSALS }),
	/** The sheet that answers it now; null until there is one. */
	sheet: orNull(Id)
});
export type AskedQuestionBody = Static<typeof AskedQuestionBody>;
