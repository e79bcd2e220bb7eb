import type { AnyDraft, Draft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { proposePathway } from '#domain/gestures/pathways';
import {
	isStarted,
	isTakenAway,
	revisePersonal,
	type PersonalStep
} from '#domain/gestures/personal-pathways';
import { giveComplement } from '#domain/gestures/requests';
import {
	reopenPersonalTask,
	saveWork,
	shareTrace,
	unshareTrace,
	validateTask
} from '#domain/gestures/tasks';
import { traceIdOfTask } from '#domain/ids';
import { endsWithInterview } from '#domain/interview';
import { MAX_TASKS } from '#domain/limits';
import { emptyWork } from '#domain/tool';
import type { Client } from '../client';
import { HOSTS } from './hosts';
import { INTERVIEWS_OF_PERSON } from './interviews';
import { agrees } from './joinings';
import { MESSAGES } from './messages';
import { NOTICES } from './notices';
import { contentOf, newPlan } from './plans';
import { REFERRALS_OF_PERSON } from './referrals';
import { workedOn } from './tool-work';
import { typed } from './typing';

type Task = Envelope<'task'>;
type Trace = Envelope<'trace'>;

/** What a consultant does, by weight. Null when there is nothing to do it with. */
export const CONSULTANT: [number, (client: Client) => AnyDraft[] | null][] = [
	[12, works],
	[8, validates],
	[2, makesPathway],
	[3, shares],
	[2, unshares],
	[1, reopens],
	[3, answers],
	[1, correctsDetails],
	[3, agrees],
	[1, renamesPathway],
	[2, changesPathway],
	...HOSTS,
	...MESSAGES,
	...NOTICES,
	...REFERRALS_OF_PERSON,
	...INTERVIEWS_OF_PERSON
];

/** Of his own dossier: who counsels others as well does not do their work for them. */
function openTasks(client: Client): Task[] {
	const { own } = client.person;
	const mine = client.all('task').filter((task) => task.dossier === own?.dossier);
	return mine.filter((task) => task.state === 'open');
}

function works(client: Client): AnyDraft[] | null {
	const task = client.random.pick(openTasks(client));
	if (!task) return null;
	const trace = client.get('trace', traceIdOfTask(task.id));
	// The screen gives no pen for what is sealed or released.
	if (trace && (trace.state === 'sealed' || trace.state === 'released')) return null;
	const screen = screenOf(client, trace);
	const before = screen?.body.work ?? emptyWork(task.body.content);
	const work = workedOn(client, traceIdOfTask(task.id), before);
	const drafts = saveWork(task, trace, work, trace?.body.files ?? [], client.gesture());
	leavesOpen(client, drafts[0] as AnyDraft);
	return drafts;
}

/** What the person has before his eyes: the trace as it is, or as a screen left open still shows it. */
function screenOf(client: Client, trace: Trace | null): Draft<'trace'> | Trace | null {
	return trace && ((client.screens.get(trace.id) as Draft<'trace'> | undefined) ?? trace);
}

/** The screen stays open on what was written, whatever arrives meanwhile; or it is closed. */
function leavesOpen(client: Client, written: AnyDraft): void {
	if (client.random.chance(0.4)) client.screens.set(written.id, written);
	else client.screens.delete(written.id);
}

function validates(client: Client): AnyDraft[] | null {
	// The screen of a talk has no such button: it ends with the talk.
	const task = client.random.pick(openTasks(client).filter((one) => !endsWithInterview(one)));
	if (!task) return null;
	const trace = client.get('trace', traceIdOfTask(task.id));
	if (trace && (trace.state === 'sealed' || trace.state === 'released')) return null;
	return validateTask(task, trace, client.gesture());
}

function makesPathway(client: Client): AnyDraft[] | null {
	const { own } = client.person;
	if (!own || client.all('pathway').length > 6) return null;
	// In the structure where the device believes the dossier to live.
	const { structure } = client.get('dossier', own.dossier) ?? own;
	const target = { id: `pathway:${client.random.key()}`, dossier: own.dossier, structure };
	return proposePathway(newPlan(client, target.id, 'personal'), target, client.gesture());
}

function shares(client: Client): AnyDraft[] | null {
	const kept = client.all('trace').filter((trace) => trace.state === 'kept');
	const trace = client.random.pick(kept);
	if (!trace) return null;
	const day = 24 * 3_600_000;
	const end = new Date(client.shared.clock.now + (client.random.int(6) - 1) * day);
	const until = client.random.chance(0.5) ? null : end.toISOString().slice(0, 10);
	return shareTrace(trace, until, client.gesture());
}

function unshares(client: Client): AnyDraft[] | null {
	const shared = client.all('trace').filter((trace) => trace.state === 'shared');
	const trace = client.random.pick(shared);
	return trace ? unshareTrace(trace, client.gesture()) : null;
}

function reopens(client: Client): AnyDraft[] | null {
	const done = client
		.all('task')
		.filter(({ body, state }) => body.kind === 'personal' && state === 'validated');
	const task = client.random.pick(done);
	if (!task) return null;
	const trace = client.get('trace', traceIdOfTask(task.id)) ?? null;
	return reopenPersonalTask(task, trace, client.gesture());
}

function answers(client: Client): AnyDraft[] | null {
	const asked = client.all('request').filter((request) => request.state === 'complementAsked');
	const request = client.random.pick(asked);
	return request ? giveComplement(request, typed(client, request.id), [], client.gesture()) : null;
}

function correctsDetails(client: Client): AnyDraft[] | null {
	const dossier = client.random.pick(client.all('dossier'));
	if (!dossier) return null;
	const { person } = dossier.body;
	client.shared.journal.replacing(person.phone ?? '');
	const phone = client.shared.journal.mark(client.person.id, dossier.id);
	const changes = { body: { person: { ...person, phone } } };
	return [edited(dossier, changes, client.gesture().newKey)];
}

function renamesPathway(client: Client): AnyDraft[] | null {
	const own = client.all('pathway').filter((pathway) => pathway.body.kind === 'personal');
	const pathway = client.random.pick(own);
	if (!pathway) return null;
	const title = typed(client, pathway.id, pathway.body.title, 100);
	return [edited(pathway, { body: { title } }, client.gesture().newKey)];
}

/** Takes steps in and away, in some order: what was begun stays. */
function changesPathway(client: Client): AnyDraft[] | null {
	const { own } = client.person;
	const mine = client.all('pathway').filter((one) => one.dossier === own?.dossier);
	const personal = mine.filter(
		({ body, state }) => body.kind === 'personal' && state === 'proposed'
	);
	const pathway = client.random.pick(personal);
	if (!pathway) return null;
	const tasks = client.all('task').filter((task) => task.body.pathway === pathway.id);
	const traces = new Set(client.all('trace').map((trace) => trace.id));
	const shown = tasks.filter((task) => !isTakenAway(task, traces));
	const kept = shown.filter((task) => isStarted(task, traces) || client.random.chance(0.7));
	const steps: PersonalStep[] = client.random.shuffled(kept).map(({ id, body }) => ({
		task: id,
		title: body.title,
		content: body.content
	}));
	for (let n = client.random.int(3); n > 0 && steps.length < MAX_TASKS; n--) {
		const title = typed(client, pathway.id, '', 100);
		steps.push({ task: null, title, content: contentOf(client.random.int(3)) });
	}
	const { title, aim } = pathway.body;
	const drafts = revisePersonal(
		{ pathway, tasks, traces },
		tasks.map((task) => task.id),
		{ title, aim, steps },
		client.gesture()
	);
	if (!drafts) return null;
	replacesTitles(client, tasks, drafts);
	return drafts.length > 0 ? drafts : null;
}

/** The slot of a step taken away may be given to another, whose words take the place of its own. */
function replacesTitles(client: Client, tasks: readonly Task[], drafts: readonly AnyDraft[]): void {
	for (const draft of drafts) {
		const before = tasks.find((task) => task.id === draft.id);
		if (!before || draft.type !== 'task' || draft.body.title === before.body.title) continue;
		client.shared.journal.replacing(before.body.title);
	}
}
