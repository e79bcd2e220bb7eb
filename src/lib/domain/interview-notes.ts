import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { Id, Text, Title, strict } from './text';

/** Room for two texts that met: what may be handed over is shorter (ADR 0032). */
export const MAX_NOTES_CHARS = 20_000;

const Draft = Type.String({ maxLength: MAX_NOTES_CHARS });

/**
 * What a counsellor notes beside a talk (ADR 0032): never the person’s to read, whatever becomes of the talk.
 * One per talk, so that two devices can never make two.
 */
export const InterviewNotesBody = strict({
	interview: Id,
	/** For himself, and whoever follows the person after him. */
	private: Draft,
	/** The synthesis under way, or its correction: the person reads it once it is handed over. */
	draft: Draft,
	/** The write token of the talk whose synthesis it corrects; empty of what is not handed over yet. */
	over: Type.String({ maxLength: 64 }),
	/** The structure’s criteria that are met (D01), in the words they had then. */
	criteria: Type.Array(Title, { maxItems: 60 }),
	/** Lines marked «à faire» that a pathway has taken up. */
	taken: Type.Array(Text, { maxItems: 200 })
});
export type InterviewNotesBody = Static<typeof InterviewNotesBody>;

/** The notes of a talk. */
export function notesIdOf(interview: string): string {
	return `interviewNotes:${keyOfId(interview)}`;
}

/** Before anything is noted. */
export function blankNotes(interview: string): InterviewNotesBody {
	return { interview, private: '', draft: '', over: '', criteria: [], taken: [] };
}
