import type { AnyEnvelope } from '#domain/document';
import type { StoredDoc } from '../store/port';
import { fromStored } from '../gateway/stored';
import { recordActions } from './actions';
import type { ProjectionContext } from './context';
import { informPerson } from './mails';
import { giveWelcome, noteFinished } from './pathways';
import { followTask } from './traces';

/**
 * Everything that follows from one change (architecture §4.7), in the order in which it matters to
 * people. Each step reads what stands now and writes under deterministic ids, so that the whole may be
 * run any number of times, by any number of processes.
 */
export async function project(ctx: ProjectionContext, stored: StoredDoc): Promise<void> {
	if (!stored.channels?.length) return;
	const doc: AnyEnvelope = fromStored(stored);
	await followTask(ctx, doc);
	await noteFinished(ctx, doc);
	if (doc.type === 'dossier') await ctx.ensureConsultant(doc);
	if (doc.type === 'staff') await ctx.inviteTeam(doc);
	await giveWelcome(ctx, doc);
	await recordActions(ctx, doc);
	await informPerson(ctx, doc);
}
