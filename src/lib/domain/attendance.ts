import { currentPathway, tasksOf, workableTasks } from './current-pathway';
import { isKind, type AnyEnvelope, type Envelope } from './document';
import { keyOfId } from './ids';
import type { Completes } from './seat';
import { hasCome, isWanted } from './session';
import type { ContentOf, WorkOf } from './tool';
import { MAX_SESSIONS } from '../tools/workshop/shape';

type Task = Envelope<'task'>;
type Seat = Envelope<'seat'>;
type Session = Envelope<'session'>;

/**
 * What is noted of an attendance once its session is over. A task that was given back since she was there is
 * met by it and not completed: it asks for more than having been there (no round is 0).
 */
export function completedBy(seat: Seat, session: Session, docs: readonly AnyEnvelope[]): Completes {
	const task = attendedTask(seat, session, docs);
	if (!task) return { task: null, round: 0 };
	return { task: task.id, round: isGivenBackSince(session, task) ? 0 : task.body.round };
}

/** By the session's own hour, taken for that of Greenwich: the sheet may be signed days later. */
function isGivenBackSince({ body: { day, time } }: Session, { body: { decision } }: Task): boolean {
	return decision?.outcome === 'returned' && decision.at > Date.parse(`${day}T${time}:00Z`);
}

/**
 * The task that an attendance completes: the one it was asked from; else the one she ended herself since the
 * day of the session, which is left as it is; else the first of the current pathway that asks for such a session, can be worked on, and is completed by no other attendance. One of a pathway
 * that waits has not begun (D05); one behind a shut gate neither (D04). A task whose author asks what the
 * person keeps of it is hers to end.
 */
export function attendedTask(
	seat: Seat,
	session: Session,
	docs: readonly AnyEnvelope[]
): Task | null {
	const tasks = docs.filter((doc) => isKind('task', doc));
	const named = tasks.find(({ id, dossier }) => id === seat.body.task && dossier === seat.dossier);
	const taken = takenBy(docs, seat);
	const task =
		named ?? endedHerself(session, tasks, taken) ?? firstAsking(session, docs, tasks, taken);
	if (!task || task.body.kind !== 'advised') return null;
	return asksFor(task, session)?.askKept === false ? task : null;
}

/** Tasks that other attendances of the dossier complete. */
function takenBy(docs: readonly AnyEnvelope[], seat: Seat): string[] {
	return docs.flatMap((doc) =>
		doc.type === 'seat' && doc.id !== seat.id ? (doc.body.completes?.task ?? []) : []
	);
}

function endedHerself(
	session: Session,
	tasks: readonly Task[],
	taken: readonly string[]
): Task | undefined {
	return tasks.find(
		(task) =>
			task.state !== 'open' &&
			hasCome(session.body, task.body.validatedAt ?? 0) &&
			asksFor(task, session) &&
			!taken.includes(task.id)
	);
}

function firstAsking(
	session: Session,
	docs: readonly AnyEnvelope[],
	tasks: readonly Task[],
	taken: readonly string[]
): Task | undefined {
	const current = currentPathway(
		docs.filter((doc) => isKind('pathway', doc)),
		tasks
	);
	if (!current) return undefined;
	const workable = workableTasks(current, tasks);
	// One she has ended herself is met by this attendance: the next one like it is not.
	const met = tasksOf(current.id, tasks).filter(
		(task) => task.state === 'validated' || workable.includes(task)
	);
	return met.find((task) => asksFor(task, session) && !taken.includes(task.id));
}

function asksFor({ body }: Task, { id, body: session }: Session): ContentOf<'workshop'> | null {
	const { content } = body;
	return content.tool === 'workshop' && isWanted(content, id, session) ? content : null;
}

/** The work of such a task, with the session noted in it; a list that is full says enough. */
export function withSession(
	work: WorkOf<'workshop'>,
	seat: string,
	{ id, body }: Session
): WorkOf<'workshop'> {
	const noted = { [keyOfId(id)]: { seat, title: body.title, day: body.day } };
	const sessions = { ...work.sessions, ...noted };
	return Object.keys(sessions).length > MAX_SESSIONS ? work : { ...work, sessions };
}
