import { InterviewKinds, Minutes, Mode, WeekParts } from '#domain/interview';
import { GuidedContent, PointNotes } from '#domain/points';
import { Text, strict } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

/** What the talk is about, what to prepare for it, and how long it lasts. */
const Content = strict({
	...GuidedContent.properties,
	kind: InterviewKinds,
	minutes: Minutes
});

/**
 * What the person prepares for a talk (S36), and keeps: it is never released. Her request is typed here
 * too, and copied into the interview when she sends it; the synthesis stands there (ADR 0027).
 */
const Work = strict({
	/** What she notes at each point to prepare. */
	prepared: PointNotes,
	/** Her own questions. */
	questions: Text,
	/** What the request says, as it is typed. */
	subject: Text,
	parts: WeekParts,
	suits: Text,
	mode: Mode
});

export const interviewShape = toolShape(Content, Work, () => ({
	prepared: {},
	questions: '',
	subject: '',
	parts: [],
	suits: '',
	mode: 'onSite' as const
}));
