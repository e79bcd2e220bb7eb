import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { pathwayIdOfTask, taskIdsOf } from '#domain/ids';
import {
	calledOffOutcome,
	endsWithInterview,
	heldOutcome,
	interviewIdOfTask,
	taskIdOfInterview
} from '#domain/interview';
import { Reading } from './reading';
import type { Step } from './step';
import { amend } from './system-write';

/** A task, its interview and its pathway, as they stand. */
interface Trio {
	task: Envelope<'task'> | null;
	interview: Envelope<'interview'> | null;
	pathway: Envelope<'pathway'> | null;
}

/**
 * An interview that was held completes its task (IN-06), and one whose task is not to be done any more is
 * called off (IN-20), whichever of them came last.
 */
export async function followInterview(step: Step, doc: AnyEnvelope): Promise<void> {
	for (const taskId of talksTouchedBy(doc)) {
		if (isDue(await trioIn(step.reading, doc.structure, taskId), step.now()))
			await settle(step, doc.structure, taskId);
	}
}

/** Ids of what `followInterview` reads. */
export function readToTalk(doc: AnyEnvelope): string[] {
	return talksTouchedBy(doc).flatMap(trioIds);
}

/** Ids of the tasks whose interview may follow from this change, or they from it. */
function talksTouchedBy(doc: AnyEnvelope): string[] {
	if (doc.type === 'pathway') return doc.state === 'cancelled' ? taskIdsOf(doc.id) : [];
	if (doc.type === 'interview') return doc.state === 'cancelled' ? [] : [taskIdOfInterview(doc.id)];
	if (doc.type !== 'task' || doc.body.content.tool !== 'interview') return [];
	return doc.state === 'waived' || (doc.state === 'open' && endsWithInterview(doc)) ? [doc.id] : [];
}

function isDue({ task, interview, pathway }: Trio, now: number): boolean {
	if (!task || !interview) return false;
	return Boolean(heldOutcome(task, interview) ?? calledOffOutcome(interview, task, pathway, now));
}

async function settle(step: Step, structure: string, taskId: string): Promise<void> {
	const { task, interview, pathway } = await trioIn(new Reading(step.store), structure, taskId);
	if (!task || !interview) return;
	await amend(step, structure, taskId, (now) => {
		const current = now as Envelope<'task'>;
		const outcome = heldOutcome(current, interview);
		if (!outcome) return null;
		const { state, decision } = outcome;
		return edited(current, { state, body: { decision } }, step.newKey);
	});
	await amend(step, structure, interview.id, (now) => {
		const current = now as Envelope<'interview'>;
		const outcome = calledOffOutcome(current, task, pathway, step.now());
		return outcome && edited(current, outcome, step.newKey);
	});
}

async function trioIn(reading: Reading, structure: string, taskId: string): Promise<Trio> {
	await reading.fetch(structure, trioIds(taskId));
	return {
		task: await reading.doc('task', structure, taskId),
		interview: await reading.doc('interview', structure, interviewIdOfTask(taskId)),
		pathway: await reading.doc('pathway', structure, pathwayIdOfTask(taskId))
	};
}

function trioIds(taskId: string): string[] {
	return [taskId, interviewIdOfTask(taskId), pathwayIdOfTask(taskId)];
}
