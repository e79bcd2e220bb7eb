import type { AnyDraft, Envelope } from '#domain/document';
import { MAX_CORRECTIONS } from '#domain/limits';
import {
	askInterview,
	cancelInterview,
	correctSynthesis,
	holdInterview,
	planInterview,
	rebookInterview,
	type SaidOfTalk
} from '#domain/gestures/interviews';
import { writeNotes } from '#domain/gestures/interview-notes';
import { notesIdOf } from '#domain/interview-notes';
import { interviewIdOfTask, isAhead, isOff, type Appointment, type Wish } from '#domain/interview';
import type { Client } from '../client';
import { chosenSlot } from './agendas';
import { typed } from './typing';

type Operation = (client: Client) => AnyDraft[] | null;
type Interview = Envelope<'interview'>;
type Task = Envelope<'task'>;

/** What a person does about talks with whoever follows her, by weight. */
export const INTERVIEWS_OF_PERSON: [number, Operation][] = [
	[4, asks],
	[4, moves],
	[1, callsOff('person')]
];

/** What a counsellor does about them. */
export const INTERVIEWS_OF_COUNSELLOR: [number, Operation][] = [
	[4, plans],
	[4, holds],
	[4, notes],
	[2, corrects],
	[1, callsOff('counsellor')]
];

export function wishing(subject: string): Wish {
	return { subject, parts: ['tueAm'], suits: '', mode: 'phone' };
}

export function slot(words: string): Appointment {
	return { day: '2026-12-01', hour: '14:30', minutes: 30, mode: 'onSite', place: '', words };
}

export function heldWith(synthesis: string): SaidOfTalk {
	return { day: '2026-12-01', mode: 'onSite', minutes: 30, synthesis };
}

function isOwn(client: Client, { dossier }: Task | Interview): boolean {
	return dossier === client.person.own?.dossier;
}

/** Open tasks that are done by a talk: of one's own dossier, or of those one follows. */
function talkTask(client: Client, own: boolean): Task | undefined {
	const tasks = client.all('task').filter(({ state, body }) => {
		return state === 'open' && body.content.tool === 'interview';
	});
	return client.random.pick(tasks.filter((task) => isOwn(client, task) === own));
}

function asks(client: Client): AnyDraft[] | null {
	const task = talkTask(client, true);
	const before = task && client.get('interview', interviewIdOfTask(task.id));
	if (!task || before?.state === 'held') return null;
	const id = interviewIdOfTask(task.id);
	const subject = typed(client, id, before?.body.wish?.subject ?? '');
	// What was said of the one called off is not said of the new one.
	if (before && isOff(before)) replaces(client, before);
	const chosen = chosenSlot(client);
	return askInterview(task, before ?? undefined, wishing(subject), client.gesture(), chosen);
}

/** To another hour than the one planned; now and then she keeps it after all. */
function moves(client: Client): AnyDraft[] | null {
	const planned = client.all('interview').filter((one) => {
		return isOwn(client, one) && one.state === 'planned' && one.body.appointment !== null;
	});
	const interview = client.random.pick(planned);
	if (!interview) return null;
	const chosen = chosenSlot(client);
	return chosen || interview.body.slot?.from
		? rebookInterview(interview, chosen, client.gesture())
		: null;
}

function plans(client: Client): AnyDraft[] | null {
	return arranges(client, (id, task, before) =>
		planInterview(task, before, slot(typed(client, id)), client.gesture())
	);
}

function holds(client: Client): AnyDraft[] | null {
	return arranges(client, (id, task, before) =>
		holdInterview(task, before, heldWith(typed(client, id)), client.gesture())
	);
}

/** For himself, or what the person is to read one day. */
function notes(client: Client): AnyDraft[] | null {
	const known = client.all('interview').filter((one) => !isOwn(client, one));
	const interview = client.random.pick(known);
	if (!interview) return null;
	const { id, dossier, structure } = interview;
	const before = client.get('interviewNotes', notesIdOf(id)) ?? undefined;
	const field = client.random.chance(0.5) ? 'private' : 'draft';
	const text = typed(client, notesIdOf(id), before?.body[field] ?? '');
	return [
		writeNotes({ interview: id, dossier, structure }, before, { [field]: text }, client.gesture())
	];
}

function corrects(client: Client): AnyDraft[] | null {
	const known = client.all('interview').filter((one) => !isOwn(client, one));
	const interview = client.random.pick(known.filter(mayBeCorrected));
	if (!interview) return null;
	replacesUnsent(client, interview);
	return correctSynthesis(interview, typed(client, interview.id), client.gesture());
}

/** A synthesis nobody was handed yet is one's own, and stands beside nothing: the server never sees it. */
export function replacesUnsent(client: Client, { id, body }: Interview): void {
	if (client.disk.unsent().includes(id))
		client.shared.journal.replacing(body.held?.synthesis ?? '');
}

export function mayBeCorrected({ body }: Interview): boolean {
	return body.held !== null && (body.held.earlier?.length ?? 0) < MAX_CORRECTIONS;
}

/** One that is known, asked for or not, or a new one for a task. */
function arranges(
	client: Client,
	make: (id: string, task: Task | undefined, before: Interview | undefined) => AnyDraft[]
): AnyDraft[] | null {
	const known = client.all('interview').filter((one) => !isOwn(client, one));
	const open = client.random.pick(known.filter(({ state }) => state !== 'held'));
	const task = open ? undefined : talkTask(client, false);
	const id = open?.id ?? (task && interviewIdOfTask(task.id));
	if (!id || (!open && client.get('interview', id))) return null;
	const drafts = make(id, task, open);
	if (open) replaces(client, open, drafts[0]);
	return drafts;
}

/** What somebody had before his eyes and put something else in the place of. */
function replaces(client: Client, { body }: Interview, draft?: AnyDraft): void {
	const { journal } = client.shared;
	journal.replacing(body.cancellation?.reason ?? '');
	const stays = draft?.type === 'interview' && draft.state === 'held';
	if (!stays) journal.replacing(body.appointment?.words ?? '');
}

function callsOff(by: 'person' | 'counsellor'): Operation {
	return (client) => {
		const ahead = client.all('interview').filter(isAhead);
		const mine = ahead.filter((one) => isOwn(client, one) === (by === 'person'));
		const interview = client.random.pick(mine);
		if (!interview) return null;
		return cancelInterview(interview, by, typed(client, interview.id), client.gesture());
	};
}
