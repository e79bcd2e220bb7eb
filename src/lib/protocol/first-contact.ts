import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MAX_PROPOSALS } from '#domain/asked-question';
import { FundLink, FUND_COUNTRIES, FUND_TOPICS } from '#domain/fund-card';
import { MAX_QUESTION_CHARS } from '#domain/limits';
import { Day, Id, Name, Title, strict } from '#domain/text';
import { AskedAgain, Guard } from './guard';

const question = Type.String({ minLength: 1, maxLength: MAX_QUESTION_CHARS });

/** A question in one's own words, asked by anyone (S03). It is searched, and named nowhere. */
export const QuestionRequest = strict({ question });
export type QuestionRequest = Static<typeof QuestionRequest>;

/** Reformulations: the published sheets that may be what was asked, the likeliest first; none when no sheet is. */
export const QuestionAnswer = strict({
	proposals: Type.Array(strict({ id: Id, question: Title }), { maxItems: MAX_PROPOSALS })
});
export type QuestionAnswer = Static<typeof QuestionAnswer>;

/** None of what was proposed is what was asked: reception learns the words, and nothing of who asked. */
export const UnansweredRequest = strict({
	question,
	proposed: Type.Array(Id, { maxItems: MAX_PROPOSALS }),
	guard: Type.Optional(Guard)
});
export type UnansweredRequest = Static<typeof UnansweredRequest>;

/** The same whether it was asked before or not. */
export const Unanswered = Type.Union([strict({ noted: Type.Literal(true) }), AskedAgain]);
export type Unanswered = Static<typeof Unanswered>;

/** The sheet that was chosen. */
export const SheetRequest = strict({ id: Id });
export type SheetRequest = Static<typeof SheetRequest>;

const PublicCard = strict({
	title: Title,
	summary: Type.String(),
	text: Type.String(),
	links: Type.Array(FundLink),
	places: Type.String()
});

/** A session as anyone may read it: neither who hosts it, nor the address of a video meeting. */
const PublicSession = strict({
	title: Title,
	/** The structure that holds it, by its name. */
	where: Name,
	day: Day,
	time: Type.String(),
	minutes: Type.Integer(),
	place: Type.String(),
	free: Type.Integer({ minimum: 0 })
});

/** A published sheet with what it proposes (S03): the same is a page of the server and an answer to the app. */
export const PublicSheet = strict({
	id: Id,
	/** Where it is read as a page. */
	path: Type.String(),
	question: Title,
	topic: Type.Enum([...FUND_TOPICS]),
	country: Type.Enum([...FUND_COUNTRIES]),
	answer: Type.String(),
	links: Type.Array(FundLink),
	cards: Type.Array(PublicCard),
	sessions: Type.Array(PublicSession),
	places: Type.String(),
	checkedOn: Day,
	/** The structure that keeps it, by its name; empty when it has no public card. */
	keptBy: Name
});
export type PublicSheet = Static<typeof PublicSheet>;
