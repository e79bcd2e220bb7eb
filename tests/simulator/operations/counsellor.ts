import { currentPathway, rankBehind, waitingPathways } from '#domain/current-pathway';
import type { AnyDraft, Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { edited, type Gesture } from '#domain/gestures/edit';
import { cancelPathway, proposePathway, putFirst, reorderWaiting } from '#domain/gestures/pathways';
import { acceptTask, returnTask, waiveTask } from '#domain/gestures/tasks';
import { noteViewing } from '#domain/gestures/viewings';
import {
	createTemplate,
	duplicateTemplate,
	planFrom,
	reviseTemplate,
	setScope
} from '#domain/gestures/templates';
import { traceIdOfTask } from '#domain/ids';
import { TEMPLATE_SCOPES } from '#domain/template';
import type { Client } from '../client';
import { HANDOVERS } from './handovers';
import { REMARKS } from './remarks';
import { AGENDAS } from './agendas';
import { HOSTS } from './hosts';
import { CONTACTS } from './contacts';
import { MESSAGES } from './messages';
import { NOTICES } from './notices';
import { INTERVIEWS_OF_COUNSELLOR } from './interviews';
import { TEAM, newPlan, newTasks } from './plans';
import { typed } from './typing';

/** What a counsellor does, by weight. Null when there is nothing to do it with. */
export const COUNSELLOR: [number, (client: Client) => AnyDraft[] | null][] = [
	[18, decides],
	[3, proposes],
	[1, cancels],
	[2, reorders],
	[2, waives],
	[3, editsTask],
	[1, creates],
	[1, duplicates],
	[2, revises],
	[1, moves],
	[4, views],
	...REMARKS,
	...CONTACTS,
	...HOSTS,
	...MESSAGES,
	...NOTICES,
	...INTERVIEWS_OF_COUNSELLOR,
	...AGENDAS,
	...HANDOVERS
];

function advisedTasks(client: Client): Envelope<'task'>[] {
	const { own } = client.person;
	const theirs = client.all('task').filter((task) => task.dossier !== own?.dossier);
	return theirs.filter((task) => task.body.kind === 'advised');
}

function decides(client: Client): AnyDraft[] | null {
	const waiting = advisedTasks(client).filter((task) => task.state === 'validated');
	const task = client.random.pick(waiting);
	const trace = task && client.get('trace', traceIdOfTask(task.id));
	if (!task || !trace) return null;
	const remark = typed(client, task.id);
	client.shared.journal.replacing(task.body.decision?.remark ?? '');
	const decide = client.random.chance(0.5) ? acceptTask : returnTask;
	return [decide(task, trace, remark, perhapsForged(client))];
}

/** Now and then a decision comes signed with another's name, as a changed app could send it (F14). */
function perhapsForged(client: Client): Gesture {
	const gesture = client.gesture();
	const forged = client.shared.faults.has('F14') && client.random.chance(0.05);
	return forged ? { ...gesture, user: { id: 'user:forged', name: 'Forgée' } } : gesture;
}

function proposes(client: Client): AnyDraft[] | null {
	const { own } = client.person;
	const theirs = client.all('dossier').filter((dossier) => dossier.id !== own?.dossier);
	const dossier = client.random.pick(theirs);
	if (!dossier || client.all('pathway').length > 6) return null;
	const template = client.random.chance(0.3) && client.random.pick(client.all('template'));
	const id = `pathway:${client.random.key()}`;
	const plan = template ? planFrom(template) : newPlan(client, id, 'advised');
	const { id: key, structure } = dossier;
	const { pathways, tasks } = advisedOf(client, key);
	const target = { id, dossier: key, structure, rank: rankBehind(pathways, tasks) };
	return proposePathway(plan, target, client.gesture());
}

function advisedOf(client: Client, dossier: string) {
	const theirs = client.all('pathway').filter((one) => one.dossier === dossier);
	const pathways = theirs.filter((one) => one.body.kind === 'advised');
	return { pathways, tasks: client.all('task') };
}

/** Puts what waits in another order; now and then, on purpose, one of them before the current one. */
function reorders(client: Client): AnyDraft[] | null {
	const { own } = client.person;
	const theirs = client.all('dossier').filter((dossier) => dossier.id !== own?.dossier);
	const dossier = client.random.pick(theirs);
	if (!dossier) return null;
	const { pathways, tasks } = advisedOf(client, dossier.id);
	const waiting = client.random.shuffled(waitingPathways(pathways, tasks));
	const [first] = waiting;
	if (!first) return null;
	if (client.random.chance(0.2)) return putFirst(first, pathways, client.gesture());
	const drafts = reorderWaiting(waiting, currentPathway(pathways, tasks), client.gesture());
	return drafts.length > 0 ? drafts : null;
}

function cancels(client: Client): AnyDraft[] | null {
	const running = client
		.all('pathway')
		.filter(({ body, state }) => body.kind === 'advised' && state === 'proposed');
	const pathway = client.random.pick(running);
	if (!pathway) return null;
	return cancelPathway(pathway, typed(client, pathway.id), client.gesture());
}

function waives(client: Client): AnyDraft[] | null {
	const undecided = advisedTasks(client).filter(
		(task) => task.state === 'open' || task.state === 'validated'
	);
	const task = client.random.pick(undecided);
	if (!task) return null;
	const trace = client.get('trace', traceIdOfTask(task.id));
	const remark = typed(client, task.id);
	// A new decision takes the place of the one that is before his eyes.
	client.shared.journal.replacing(task.body.decision?.remark ?? '');
	return [waiveTask(task, trace, remark, client.gesture())];
}

function editsTask(client: Client): AnyDraft[] | null {
	const task = client.random.pick(advisedTasks(client));
	if (!task) return null;
	const dueDate = `2026-12-${String(1 + client.random.int(28)).padStart(2, '0')}`;
	const body = client.random.chance(0.5)
		? { dueDate }
		: { instruction: typed(client, task.id, task.body.instruction) };
	return [edited(task, { body }, client.gesture().newKey)];
}

/** Opens what a person shows her; perhaps twice a day, and signed with another's name. */
function views(client: Client): AnyDraft[] | null {
	const { own } = client.person;
	const theirs = client.all('trace').filter((trace) => trace.dossier !== own?.dossier);
	const trace = client.random.pick(theirs.filter(({ state }) => state === 'shared'));
	if (!trace) return null;
	// A device may say of any day that it is that: then what it opens is noted already.
	const today = new Date(client.shared.clock.now).toISOString().slice(0, 10);
	const day = client.random.chance(0.5) ? today : '2026-12-01';
	const draft = noteViewing(trace, day, client.gesture());
	if (draft.type !== 'viewing' || !client.random.chance(0.1)) return [draft];
	return [{ ...draft, body: { ...draft.body, name: 'Forgée' } }];
}

function content(client: Client, document: string) {
	const title = typed(client, document);
	const aim = typed(client, document);
	return { title, aim, theme: 'Métiers', audience: '', tasks: newTasks(client, document) };
}

function home(client: Client): string | undefined {
	return client.all('staff')[0]?.structure;
}

function creates(client: Client): AnyDraft[] | null {
	const structure = home(client);
	if (!structure || client.all('template').length > 8) return null;
	const scope = client.random.pick(TEMPLATE_SCOPES.filter((one) => one !== 'team')) ?? 'network';
	return [createTemplate(content(client, NETWORK), { scope, home: structure }, client.gesture())];
}

function duplicates(client: Client): AnyDraft[] | null {
	const [template, structure] = [client.random.pick(client.all('template')), home(client)];
	if (!template || !structure || client.all('template').length > 8) return null;
	return [duplicateTemplate(template, structure, client.gesture())];
}

function mine(client: Client): Envelope<'template'> | undefined {
	const { id } = client.person;
	return client.random.pick(client.all('template').filter((one) => one.author === id));
}

function revises(client: Client): AnyDraft[] | null {
	const template = mine(client);
	if (!template) return null;
	client.shared.journal.replacing(template.body);
	return [reviseTemplate(template, content(client, template.id), client.gesture())];
}

function moves(client: Client): AnyDraft[] | null {
	const template = mine(client);
	const scope = client.random.pick(TEMPLATE_SCOPES);
	if (!template || !scope) return null;
	// Both structures have a team of this name (world.ts); perhaps this counsellor stands in none.
	return [setScope(template, scope, client.gesture(), scope === 'team' ? TEAM : undefined)];
}
