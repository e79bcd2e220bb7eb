import type { AnyEnvelope } from '#domain/document';
import { setReferralAside } from '#domain/gestures/referrals';
import { isForgotten } from '#domain/referral';
import { WAITING_REFERRAL } from '../gateway/stored';
import type { ProjectionContext } from './context';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;

/** What partners wrote of people whose word never came ends by itself, and is emptied (DO-124). */
export async function endReferrals(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	const ended = (doc: AnyEnvelope) =>
		doc.type === 'referral' && isForgotten(doc, ctx.now()) ? setReferralAside(doc, ctx) : null;
	for (const id of await db.find(WAITING_REFERRAL)) await amend(ctx, structure, id, ended);
}
