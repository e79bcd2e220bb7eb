import type { AnyDraft, AnyEnvelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import type { NewKey } from '#domain/ids';
import { merge, same, type FieldConflict } from '#domain/merge';
import type { LocalDoc } from './local-docs';

/** What a device keeps after meeting the server's version of a document, and what could not be merged. */
export interface Reconciled {
	local: LocalDoc;
	conflicts: FieldConflict[];
}

/** A document exactly as the server has it. */
export function asReceived(doc: AnyEnvelope): LocalDoc {
	return { id: doc.id, doc, base: null, unsent: null };
}

/**
 * A document saved here. The base stays the server's last version, whatever was saved since, so that a
 * later merge compares with what both sides knew.
 */
export function asSaved(draft: AnyDraft, before: LocalDoc | undefined, order: number): LocalDoc {
	const known = before?.doc;
	const doc = {
		...draft,
		author: known?.author ?? '',
		createdAt: known?.createdAt ?? 0,
		updatedAt: known?.updatedAt ?? 0,
		channels: known?.channels ?? [],
		log: known?.log ?? []
	} as AnyEnvelope;
	const base = before ? (before.unsent === null ? before.doc : before.base) : null;
	return { ...ownOf(before), id: draft.id, doc, base, unsent: before?.unsent ?? order };
}

/**
 * A draft written over an older version than the one here: what came meanwhile stays (P6, MG-09). The
 * result has a token of its own, so that the screen that wrote it sees that it holds more than its words.
 * @param shown the version the screen had before it
 */
export function overNewer(
	draft: AnyDraft,
	shown: AnyDraft,
	here: AnyEnvelope,
	newKey: NewKey
): { draft: AnyDraft; conflicts: FieldConflict[] } {
	if (here.w === shown.w) return { draft, conflicts: [] };
	const merged = merge(shown, draft, draftOfEnvelope(here));
	return { draft: { ...merged.doc, w: newKey() } as AnyDraft, conflicts: merged.conflicts };
}

/**
 * Brings together a local edit and the server's newer version (P6): field by field, both texts kept.
 * When nothing of the edit remains to be said, the document is as received.
 */
export function reconcile(local: LocalDoc, theirs: AnyEnvelope, newKey: NewKey): Reconciled {
	if (local.unsent === null) {
		const own = isSameVersion(local.doc, theirs) ? ownOf(local) : {};
		return { local: { ...asReceived(theirs), ...own }, conflicts: [] };
	}
	const base = local.base && draftOfEnvelope(local.base);
	const { doc: merged, conflicts } = merge(
		base,
		draftOfEnvelope(local.doc),
		draftOfEnvelope(theirs)
	);
	const nothingLeft = same({ ...merged, w: '' }, { ...draftOfEnvelope(theirs), w: '' });
	// Its answer was lost, or it has moved since: what was written here stands there.
	if (nothingLeft)
		return { local: { ...asReceived(theirs), own: ownWithin(local, theirs) }, conflicts };
	const doc = { ...theirs, ...merged, w: newKey() } as AnyEnvelope;
	return { local: { id: local.id, doc, base: theirs, unsent: local.unsent }, conflicts };
}

/**
 * What is kept once the server has acknowledged a push. An edit made while it was under way stays
 * unsent, now based on what was acknowledged.
 */
export function acknowledged(current: LocalDoc, sentToken: string, doc: AnyEnvelope): LocalDoc {
	const own = ownWritten(current);
	if (current.doc.w === sentToken) return { ...asReceived(doc), ...own };
	const { log, channels, author, createdAt, updatedAt } = doc;
	const edit = { ...current.doc, log, channels, author, createdAt, updatedAt } as AnyEnvelope;
	return { ...current, doc: edit, base: doc, ...own };
}

/** A dossier that moved is another copy under another token, of the same time (MO-02). */
function isSameVersion(here: AnyEnvelope, theirs: AnyEnvelope): boolean {
	const moved = here.structure !== theirs.structure && here.updatedAt === theirs.updatedAt;
	return here.w === theirs.w || moved;
}

function ownOf(before: LocalDoc | undefined): Pick<LocalDoc, 'own'> {
	return before?.own ? { own: before.own } : {};
}

/** Of an edit that stands in theirs: beside it they may hold what others wrote. */
function ownWithin(
	{ own, base, doc }: LocalDoc,
	theirs: AnyEnvelope
): { before: AnyEnvelope | null } {
	const from = own ? own.before : base;
	if (!from) return { before: null };
	const without = merge(draftOfEnvelope(doc), draftOfEnvelope(from), draftOfEnvelope(theirs)).doc;
	return { before: { ...theirs, ...without } as AnyEnvelope };
}

/** Of an edit that the server has taken: several in a row are one's own from the first to the last. */
function ownWritten({ own, base }: LocalDoc): Required<Pick<LocalDoc, 'own'>> {
	return { own: own ?? { before: base } };
}
