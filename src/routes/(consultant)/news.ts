import type { Envelope } from '#domain/document';
import { interviewIdOfTask } from '#domain/interview';
import type { Signature } from '#domain/synthesis';

type Task = Envelope<'task'>;
type Interview = Envelope<'interview'>;

export interface NewsItem {
	task: Task;
	kind: 'returned' | 'released' | 'waived' | 'corrected';
	at: number;
	/** Who did so. */
	who: string;
}

/** That a talk which no task leads to was held, or its synthesis corrected. */
export interface TalkNews {
	talk: Interview;
	kind: 'held' | 'corrected';
	at: number;
	/** Who wrote it. */
	who: string;
}

const FRESH_MS = 14 * 24 * 3_600_000;
const MOST_NEWS = 2;

/** What was decided lately, newest first; what was given back stays until it is taken up again. */
export function newsOf(
	tasks: readonly Task[],
	now: number,
	interviews: readonly Interview[] = []
): NewsItem[] {
	const talks = new Map(interviews.map((one) => [one.id, one]));
	const correctionOf = ({ id }: Task) => talks.get(interviewIdOfTask(id))?.body.held?.corrected;
	return tasks
		.flatMap((task) => itemOf(task, correctionOf(task), now))
		.sort((a, b) => b.at - a.at)
		.slice(0, MOST_NEWS);
}

/** The same of talks that no task leads to. */
export function talkNewsOf(interviews: readonly Interview[], now: number): TalkNews[] {
	return interviews
		.flatMap((talk) => talkItemOf(talk))
		.filter(({ at }) => now - at <= FRESH_MS)
		.sort((a, b) => b.at - a.at)
		.slice(0, MOST_NEWS);
}

function talkItemOf(talk: Interview): TalkNews[] {
	const { task, held } = talk.body;
	if (task !== null || !held) return [];
	if (held.corrected) {
		const { at, byName: who } = held.corrected;
		return [{ talk, kind: 'corrected', at, who }];
	}
	return [{ talk, kind: 'held', at: held.at, who: held.byName }];
}

/** @param correction of the synthesis of its talk: read again, it says something else */
function itemOf(task: Task, correction: Signature | undefined, now: number): NewsItem[] {
	if (correction && now - correction.at <= FRESH_MS) {
		return [{ task, kind: 'corrected', at: correction.at, who: correction.byName }];
	}
	const { decision } = task.body;
	if (!decision) return [];
	const { at, outcome, byName: who } = decision;
	if (outcome === 'returned')
		return task.state === 'open' ? [{ task, kind: 'returned', at, who }] : [];
	if (now - at > FRESH_MS) return [];
	return [{ task, kind: outcome === 'waived' ? 'waived' : 'released', at, who }];
}
