import { channelsOf } from '#access/channels';
import type { AnyDraft, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { NETWORK, templateUseId, SYSTEM } from '#domain/ids';
import { same } from '#domain/merge';
import { stamped } from '#domain/stamp';
import { UNUSED, toldFigures, usesIn, type TemplateUseBody } from '#domain/template-use';
import { checkEnvelope } from '#protocol/check';
import { fromStored, toStored } from '../gateway/stored';
import { isMoving } from '../moves/location';
import { tryPut } from '../store/compare-and-set';
import type { Database, StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;
type Use = Envelope<'templateUse'>;

/**
 * Tells how often this structure used each template (PR-16). Counted anew from the pathways that stand:
 * whatever is done twice, restored or moved, the figures are those of what is there.
 */
export async function countUses(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	const pathways = (await db.withPrefix('pathway:')).filter(livesHere);
	const uses = usesIn(pathways.map((one) => fromStored(one) as Envelope<'pathway'>));
	const network = await ctx.store.open(NETWORK);
	const known = await knownUses(network, structure);
	for (const template of new Set([...uses.keys(), ...known.keys()])) {
		const body = { template, where: structure, ...toldFigures(uses.get(template) ?? UNUSED) };
		const before = known.get(template);
		if (!before) await create(ctx, network, body);
		else if (!same(before.body, body)) await correct(ctx, before.id, body);
	}
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
