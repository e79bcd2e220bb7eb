import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import {
	endsWithInterview,
	heldOutcome,
	interviewIdOfTask,
	taskIdOfInterview
} from '#domain/interview';
import { Reading } from './reading';
import type { Step } from './step';
import { amend } from './system-write';

/** An interview that was held completes its task, whichever of the two came last (IN-06). */
export async function followInterview(step: Step, doc: AnyEnvelope): Promise<void> {
	const [taskId] = readToHold(doc);
	if (!taskId || !(await isDue(step.reading, doc.structure, taskId))) return;
	const { interview } = await pairIn(new Reading(step.store), doc.structure, taskId);
	await amend(step, doc.structure, taskId, (now) => {
		const task = now as Envelope<'task'>;
		const outcome = heldOutcome(task, interview);
		if (!outcome) return null;
		const { state, decision } = outcome;
		return edited(task, { state, body: { decision } }, step.newKey);
	});
}

/** Ids of what `followInterview` reads, the task first. */
export function readToHold(doc: AnyEnvelope): string[] {
	if (doc.type === 'interview')
		return doc.state === 'held' ? [taskIdOfInterview(doc.id), doc.id] : [];
	const waits = doc.type === 'task' && doc.state === 'open' && endsWithInterview(doc);
	return waits ? [doc.id, interviewIdOfTask(doc.id)] : [];
}

async function isDue(reading: Reading, structure: string, taskId: string): Promise<boolean> {
	const { task, interview } = await pairIn(reading, structure, taskId);
	return task !== null && heldOutcome(task, interview) !== null;
}

async function pairIn(reading: Reading, structure: string, taskId: string) {
	const interviewId = interviewIdOfTask(taskId);
	await reading.fetch(structure, [taskId, interviewId]);
	return {
		task: await reading.doc('task', structure, taskId),
		interview: await reading.doc('interview', structure, interviewId)
	};
}
