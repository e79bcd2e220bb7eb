import { isFinished } from '#domain/current-pathway';
import { NETWORK, type AnyEnvelope, type Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { planFrom } from '#domain/gestures/templates';
import { proposePathway } from '#domain/gestures/pathways';
import { settingsId, taskId, welcomePathwayId } from '#domain/ids';
import { MAX_TASKS } from '#domain/limits';
import type { ProjectionContext } from './context';
import { SYSTEM, amend, ensure, load } from './system-write';
import { fromStored } from '../gateway/stored';

/** S27: whoever has an account is invited to a first welcome pathway, once. */
export async function giveWelcome(ctx: ProjectionContext, doc: AnyEnvelope): Promise<void> {
	if (doc.type !== 'dossier' || doc.state !== 'open') return;
	const settings = (await load(
		ctx,
		doc.structure,
		settingsId(doc.structure)
	)) as Envelope<'structureSettings'> | null;
	const wanted = settings?.body.welcomeTemplate;
	const template = wanted
		? ((await load(ctx, NETWORK, wanted)) as Envelope<'template'> | null)
		: null;
	if (!template) return;
	const target = {
		id: welcomePathwayId(doc.id),
		dossier: doc.id,
		structure: doc.structure,
		welcome: true
	};
	const gesture = { newKey: ctx.newKey, user: { id: SYSTEM, name: '' } };
	for (const draft of proposePathway(planFrom(template), target, gesture)) await ensure(ctx, draft);
}

/** D12: a pathway's end is logged once, however often a task of it is returned later. */
export async function noteFinished(ctx: ProjectionContext, doc: AnyEnvelope): Promise<void> {
	if (doc.type !== 'task' || doc.state === 'open' || doc.body.kind === 'personal') return;
	const pathway = (await load(ctx, doc.structure, doc.body.pathway)) as Envelope<'pathway'> | null;
	if (!pathway || hasEnded(pathway)) return;
	const db = await ctx.store.open(doc.structure);
	const slots = Array.from({ length: MAX_TASKS }, (_, i) => taskId(pathway.id, i + 1));
	const tasks = [...(await db.getMany(slots)).values()].map(
		(t) => fromStored(t) as Envelope<'task'>
	);
	if (!isFinished(pathway, tasks)) return;
	await amend(ctx, doc.structure, pathway.id, (now) => {
		const current = now as Envelope<'pathway'>;
		return hasEnded(current) ? null : edited(current, { body: { endCounted: true } }, ctx.newKey);
	});
}

function hasEnded(pathway: Envelope<'pathway'>): boolean {
	return pathway.state === 'cancelled' || pathway.body.endCounted;
}
