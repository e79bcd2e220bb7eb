import { isFinished } from '#domain/current-pathway';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { NETWORK, SYSTEM } from '#domain/ids';
import { edited } from '#domain/gestures/edit';
import { planFrom } from '#domain/gestures/templates';
import { proposePathway } from '#domain/gestures/pathways';
import { pathwayIdOfTask, settingsId, taskIdsOf, welcomePathwayId } from '#domain/ids';
import { same } from '#domain/same';
import { mayWelcome } from '#domain/template';
import { Reading } from './reading';
import type { Step } from './step';
import { amend, ensure } from './system-write';

/** S27: whoever has an account is invited to a first welcome pathway, once; not to one taken back (PR-40). */
export async function giveWelcome(step: Step, doc: AnyEnvelope): Promise<void> {
	if (!isWelcomed(doc)) return;
	const { structure } = doc;
	const { reading, newKey } = step;
	const settings = await reading.doc('structureSettings', structure, settingsId(structure));
	const wanted = settings?.body.welcomeTemplate;
	const template = wanted ? await reading.doc('template', NETWORK, wanted) : null;
	if (!template || !mayWelcome(template.body, structure)) return;
	const plan = planFrom(template);
	const target = { id: welcomePathwayId(doc.id), dossier: doc.id, structure, welcome: true };
	// One of another template, or of another version, is the one she has: nothing is added to it.
	const given = await reading.doc('pathway', structure, target.id);
	if (given && !same(given.body.template, plan.template)) return;
	const gesture = { newKey, user: { id: SYSTEM, name: '' } };
	// Dated by the account it welcomes: followed once more after a restoration, it is older than what the
	// person did in it, which then comes back (RE-02).
	for (const draft of proposePathway(plan, target, gesture)) {
		ensure(step, draft, doc.createdAt);
	}
}

/** Ids of what `giveWelcome` reads in the structure's database. */
export function readToWelcome(doc: AnyEnvelope): string[] {
	if (!isWelcomed(doc)) return [];
	const pathway = welcomePathwayId(doc.id);
	return [settingsId(doc.structure), pathway, ...taskIdsOf(pathway)];
}

function isWelcomed(doc: AnyEnvelope): doc is Envelope<'dossier'> & AnyEnvelope {
	return doc.type === 'dossier' && doc.state === 'open';
}

/** D12: a pathway's end is logged once, however often a task of it is returned later. */
export async function noteFinished(step: Step, doc: AnyEnvelope): Promise<void> {
	if (!mayFinish(doc)) return;
	const { structure, body } = doc;
	if (!(await endsNow(step.reading, structure, body.pathway))) return;
	if (!(await endsNow(new Reading(step.store), structure, body.pathway))) return;
	await amend(step, structure, body.pathway, (now) => {
		const current = now as Envelope<'pathway'>;
		return hasEnded(current) ? null : edited(current, { body: { endCounted: true } }, step.newKey);
	});
}

/** Ids of what `noteFinished` reads. */
export function readToFinish(doc: AnyEnvelope): string[] {
	return mayFinish(doc) ? pathwayAndTasks(pathwayIdOfTask(doc.id)) : [];
}

function mayFinish(doc: AnyEnvelope): doc is Envelope<'task'> & AnyEnvelope {
	return doc.type === 'task' && doc.state !== 'open' && doc.body.kind !== 'personal';
}

/** Whether each task of a pathway is done and its end not yet logged. */
async function endsNow(reading: Reading, structure: string, id: string): Promise<boolean> {
	await reading.fetch(structure, pathwayAndTasks(id));
	const pathway = await reading.doc('pathway', structure, id);
	if (!pathway || hasEnded(pathway)) return false;
	const tasks = await Promise.all(
		taskIdsOf(id).map((taskId) => reading.doc('task', structure, taskId))
	);
	return isFinished(
		pathway,
		tasks.filter((task) => task !== null)
	);
}

function pathwayAndTasks(id: string): string[] {
	return [id, ...taskIdsOf(id)];
}

function hasEnded(pathway: Envelope<'pathway'>): boolean {
	return pathway.state === 'cancelled' || pathway.body.endCounted;
}
