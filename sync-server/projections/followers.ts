import type { AnyEnvelope, Envelope } from '#domain/document';
import { same } from '#domain/same';
import { agendaOwners } from '#domain/whose-agenda';
import { followersAfter, followersId, followersIn } from '../gateway/followed-lately';
import { fromStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import type { StoredDoc } from '../store/port';
import type { ProjectionContext } from './context';
import type { Step } from './step';

type Ctx = Pick<ProjectionContext, 'store' | 'now'>;
type Dossier = Envelope<'dossier'>;

/** Notes who follows a dossier as it stands now, and who did until then (WF-50). */
export async function noteFollowers(step: Step, doc: AnyEnvelope): Promise<void> {
	if (doc.type !== 'dossier') return;
	const note = await step.reading.get(doc.structure, followersId(doc.id));
	const first = noteAfter(step, note, doc);
	if (!first) return;
	// The first note of a dossier is written with the batch's others.
	if (!note) return step.add(doc.structure, first);
	await noteAnew(step, doc);
}

/** Ids of what `noteFollowers` reads. */
export function readToNote(doc: AnyEnvelope): string[] {
	return doc.type === 'dossier' ? [followersId(doc.id)] : [];
}

/** By the dossier as it stands, whatever batch comes first. */
async function noteAnew(ctx: Ctx, { id, structure }: Dossier): Promise<void> {
	const db = await ctx.store.open(structure);
	for (;;) {
		const [note, stored] = [await db.get(followersId(id)), await db.get(id)];
		const after = stored && noteAfter(ctx, note, fromStored(stored) as Dossier);
		if (!after || (await tryPut(db, after))) return;
	}
}

/** The note once this dossier stands; null when it says so already. */
function noteAfter(ctx: Ctx, note: StoredDoc | null, dossier: Dossier): StoredDoc | null {
	const before = followersIn(note);
	const followers = followersAfter(before, agendaOwners(dossier), ctx.now());
	return same(followers, before)
		? null
		: { ...(note ?? { _id: followersId(dossier.id) }), followers };
}
