import type { AnyDraft, Envelope } from '../document';
import { blankNotes, notesIdOf, type InterviewNotesBody } from '../interview-notes';
import { created, edited, type Gesture } from './edit';

/** The talk that notes belong to. */
export interface NotesPlace {
	interview: string;
	dossier: string | null;
	structure: string;
}

/** A counsellor notes something beside a talk; what he does not touch stays. */
export function writeNotes(
	{ interview, dossier, structure }: NotesPlace,
	before: Envelope<'interviewNotes'> | undefined,
	part: Partial<Omit<InterviewNotesBody, 'interview'>>,
	gesture: Gesture
): AnyDraft {
	if (before) return edited(before, { body: part }, gesture.newKey);
	return created<'interviewNotes'>(
		{
			id: notesIdOf(interview),
			type: 'interviewNotes',
			structure,
			dossier,
			state: 'current',
			body: { ...blankNotes(interview), ...part }
		},
		gesture.newKey
	);
}
