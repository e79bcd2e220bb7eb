import type { AnyEnvelope, Envelope } from '#domain/document';
import { same } from '#domain/merge';
import { agendaOwners } from '#domain/whose-agenda';
import { followersAfter, followersId, followersIn } from '../gateway/followed-lately';
import { fromStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import type { ProjectionContext } from './context';

type Ctx = Pick<ProjectionContext, 'store' | 'now'>;

/** Notes who follows a dossier as it stands now, and who did until then (WF-50). */
export async function noteFollowers(ctx: Ctx, doc: AnyEnvelope): Promise<void> {
	if (doc.type !== 'dossier') return;
	const db = await ctx.store.open(doc.structure);
	const id = followersId(doc.id);
	for (;;) {
		const [note, stored] = [await db.get(id), await db.get(doc.id)];
		if (!stored) return;
		const before = followersIn(note);
		const following = agendaOwners(fromStored(stored) as Envelope<'dossier'>);
		const followers = followersAfter(before, following, ctx.now());
		if (same(followers, before)) return;
		if (await tryPut(db, { ...(note ?? { _id: id }), followers })) return;
	}
}
