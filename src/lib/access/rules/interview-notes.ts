import type { Envelope } from '#domain/document';
import { notesIdOf } from '#domain/interview-notes';
import { taskIdOfInterview } from '#domain/interview';
import { follows, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

/** ADR 0032: whoever follows the person notes beside her talks, and nobody else. */
export function judgeInterviewNotes(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'interviewNotes'>
): Judgement {
	const known = follows(facts, after.dossier) && after.id === notesIdOf(after.body.interview);
	return known && hasTalk(context, after) ? null : 'unknown';
}

/** The talk, or the task for which there is none yet, is of this very dossier: an id taken elsewhere is none. */
function hasTalk({ related }: WriteContext, { dossier, body }: Envelope<'interviewNotes'>) {
	const interview = related.get(body.interview);
	const task = related.get(taskIdOfInterview(body.interview));
	if (interview?.type === 'interview' && interview.dossier === dossier) return true;
	return (
		task?.type === 'task' && task.dossier === dossier && task.body.content.tool === 'interview'
	);
}
