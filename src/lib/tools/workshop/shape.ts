import type { Static } from 'typebox';
import * as Type from 'typebox';
import { idPattern } from '#domain/ids';
import { SessionKey } from '#domain/session';
import { Day, recordOf, strict, Text, Title } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

export const MAX_SESSIONS = 20;
export const MAX_WORDS = 120;

/** What a counsellor sets for a meeting or workshop (S33). */
const Content = strict({
	/** Why to go, and what to look out for. */
	aim: Text,
	/** Keys of the sessions to choose from; none for whatever has the words in its title. */
	sessions: Type.Array(SessionKey, { maxItems: MAX_SESSIONS }),
	/** Words of the title, so that a template fits the sessions of every structure; empty for any session. */
	words: Type.String({ maxLength: MAX_WORDS }),
	/** Whether the person ends the task herself, by what she keeps of it; else her being there ends it. */
	askKept: Type.Boolean()
});

/** Kept beside the seat: the trace can still be read when neither is there any more. */
const Attended = strict({
	seat: Type.String({ pattern: idPattern('seat'), maxLength: 150 }),
	title: Title,
	day: Day
});
export type Attended = Static<typeof Attended>;

const Work = strict({
	/** The sessions she asked for or was at, by key, so that two devices meet field by field. */
	sessions: recordOf(SessionKey, Attended, {
		additionalProperties: false,
		maxProperties: MAX_SESSIONS
	}),
	/** What she would like to ask or learn there. */
	questions: Text,
	/** «Ce que j’en retiens». */
	kept: Text
});

export const workshopShape = toolShape(Content, Work, () => ({
	sessions: {},
	questions: '',
	kept: ''
}));
