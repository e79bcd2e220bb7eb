import { channelsOf } from '#access/channels';
import { caseloadId, loadsIn, type CaseloadBody } from '#domain/caseload';
import type { Envelope } from '#domain/document';
import { created, edited } from '#domain/gestures/edit';
import { SYSTEM } from '#domain/ids';
import { same } from '#domain/same';
import { stamped } from '#domain/stamp';
import { fromStored, toStored } from '../gateway/stored';
import { isMoving } from '../moves/location';
import { tryPut } from '../store/compare-and-set';
import type { StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;

/**
 * Tells local admins, who hold no dossier, how many people each counsellor of this structure follows (CL-65).
 * Counted anew from the dossiers that stand: whatever is done twice, restored or moved, the figures are those
 * of what is there.
 */
export async function countCaseloads(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	const stored = (await db.withPrefix('dossier:')).filter(livesHere);
	const loads = loadsIn(stored.map((one) => fromStored(one) as Envelope<'dossier'>));
	const id = caseloadId(structure);
	const known = await db.get(id);
	if (!known && loads.length === 0) return;
	if (!known) await tryPut(db, toStored(newCount(ctx, structure, { loads })));
	else if (!same((known.body as CaseloadBody).loads, loads))
		await correct(ctx, structure, { loads });
}

/** A document in no channel is nobody's; of a dossier that moves neither copy counts. */
function livesHere(stored: StoredDoc): boolean {
	return Boolean(stored.channels?.length) && !isMoving(stored);
}

/** Another process that counts the same may be quicker: the next count finds it. */
function newCount({ now, newKey }: Ctx, structure: string, body: CaseloadBody) {
	const place = { id: caseloadId(structure), structure, dossier: null };
	const draft = created<'caseload'>({ ...place, type: 'caseload', state: 'current', body }, newKey);
	return stamped(null, draft, { by: SYSTEM, now: now(), channelsOf });
}

async function correct(ctx: Ctx, structure: string, body: CaseloadBody): Promise<void> {
	await amend(ctx, structure, caseloadId(structure), (now) =>
		same(now.body, body) ? null : edited(now as Envelope<'caseload'>, { body }, ctx.newKey)
	);
}
