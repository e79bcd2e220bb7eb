import type { UserFacts, WriteContext } from '#access/facts';
import { relatedIds } from '#access/may-write';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import type { Database, StoredDoc } from '../store/port';
import { fromStored } from './stored';

export interface LoadedContext extends WriteContext {
	/** Revision of `before`, to guard the write. */
	rev: string | undefined;
}

/** Reads, from the primary index, everything a write is judged with. */
export async function loadContext(db: Database, draft: AnyDraft): Promise<LoadedContext> {
	const related = relatedIds(draft);
	const staff = staffId(draft.structure);
	const ids = [draft.id, ...(draft.dossier ? [draft.dossier] : []), staff, ...related];
	const found = await db.getMany([...new Set(ids)]);
	const read = (id: string | null): AnyEnvelope | null => envelopeIn(found, id);
	return {
		before: read(draft.id),
		rev: found.get(draft.id)?._rev,
		dossier: read(draft.dossier) as Envelope<'dossier'> | null,
		staff: read(staff) as Envelope<'staff'> | null,
		related: new Map(related.flatMap((id) => entryOf(id, read(id))))
	};
}

/**
 * The facts, held against the dossier as it stands at this write: an assignment that ended while a
 * long push was under way counts at once (P2, F12).
 */
export function confirmedBy(facts: UserFacts, context: WriteContext): UserFacts {
	const { dossier } = context;
	if (!dossier || dossier.body.assignment?.counsellor === facts.user) return facts;
	return { ...facts, caseload: facts.caseload.filter((place) => place.dossier !== dossier.id) };
}

function envelopeIn(found: Map<string, StoredDoc>, id: string | null): AnyEnvelope | null {
	const stored = id === null ? undefined : found.get(id);
	return stored ? fromStored(stored) : null;
}

function entryOf(id: string, doc: AnyEnvelope | null): [string, AnyEnvelope][] {
	return doc ? [[id, doc]] : [];
}
