import { channelsOf } from '#access/channels';
import { isBegun } from '#domain/current-pathway';
import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { NETWORK, taskIdsOf, templateUseId, SYSTEM } from '#domain/ids';
import { same } from '#domain/same';
import { stamped } from '#domain/stamp';
import { UNUSED, isCutShort, usesIn, type TemplateUseBody } from '#domain/template-use';
import { isTraining } from '#domain/training';
import { checkEnvelope } from '#protocol/check';
import { fromStored, toStored } from '../gateway/stored';
import { isMoving } from '../moves/location';
import { tryPut } from '../store/compare-and-set';
import type { Database, StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;
type Use = Envelope<'templateUse'>;

/** Pathways whose tasks are read together. */
const AT_ONCE = 50;

/**
 * Tells for how many people this structure used each template (PR-16). Counted anew from the pathways that stand:
 * whatever is done twice, restored or moved, the figures are those of what is there. Trying one out in the training
 * structure is no use of it (TR-07).
 */
export async function countUses(ctx: Ctx, structure: string): Promise<void> {
	if (isTraining(structure)) return;
	const db = await ctx.store.open(structure);
	const stored = (await db.withPrefix('pathway:')).filter(livesHere);
	const pathways = stored.map((one) => fromStored(one) as Envelope<'pathway'>);
	const uses = usesIn(pathways, await begunAmong(db, pathways.filter(isCutShort)));
	const network = await ctx.store.open(NETWORK);
	const known = await knownUses(network, structure);
	for (const template of new Set([...uses.keys(), ...known.keys()])) {
		const body = { template, where: structure, ...(uses.get(template) ?? UNUSED) };
		const before = known.get(template);
		if (!before) await create(ctx, network, body);
		else if (!same(before.body, body)) await correct(ctx, before.id, body);
	}
}

/** Those of these pathways of which something was begun: a few of a structure's, whose tasks alone are read. */
async function begunAmong(
	db: Database,
	pathways: readonly Envelope<'pathway'>[]
): Promise<Set<string>> {
	const begun = new Set<string>();
	for (let at = 0; at < pathways.length; at += AT_ONCE) {
		const some = pathways.slice(at, at + AT_ONCE);
		const stored = await db.getMany(some.flatMap(({ id }) => taskIdsOf(id)));
		const tasks = [...stored.values()].map((one) => fromStored(one) as Envelope<'task'>);
		for (const one of some) if (isBegun(one, tasks)) begun.add(one.id);
	}
	return begun;
}

/** A document in no channel is nobody's; of a dossier that moves one of two copies counts, or none. */
function livesHere(stored: StoredDoc): boolean {
	return Boolean(stored.channels?.length) && !isMoving(stored);
}

async function knownUses(network: Database, structure: string): Promise<Map<string, Use>> {
	const stored = await network.withPrefix('templateUse:');
	const uses = stored.map((one) => fromStored(one) as Use);
	const own = uses.filter(({ body }) => body.where === structure);
	return new Map(own.map((use) => [use.body.template, use]));
}

/** Another process that counts the same may be quicker: the next count finds it. */
async function create(ctx: Ctx, network: Database, body: TemplateUseBody): Promise<void> {
	const draft: AnyDraft = {
		id: templateUseId(body.template, body.where),
		type: 'templateUse',
		structure: NETWORK,
		dossier: null,
		state: 'current',
		body,
		w: ctx.newKey()
	};
	const use = stamped(null, draft, { by: SYSTEM, now: ctx.now(), channelsOf });
	// What no device can read would be asked for again and again by every device of the network.
	if (checkEnvelope(use).ok) await tryPut(network, toStored(use));
}

async function correct(ctx: Ctx, id: string, body: TemplateUseBody): Promise<void> {
	await amend(ctx, NETWORK, id, (now) =>
		same(now.body, body) ? null : edited(now as Use, { body }, ctx.newKey)
	);
}
