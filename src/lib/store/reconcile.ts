import type { AnyDraft, AnyEnvelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import type { NewKey } from '#domain/ids';
import { merge, type FieldConflict } from '#domain/merge';
import { same } from '#domain/same';
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
		return { local: { ...asReceived(theirs), ...ownLeftIn(local, theirs) }, conflicts: [] };
	}
	const known = local.base?.w === theirs.w ? local.base : madeFrom(local);
	const base = known && draftOfEnvelope(known);
	const { doc: merged, conflicts } = merge(
		base,
		draftOfEnvelope(local.doc),
		draftOfEnvelope(theirs)
	);
	const nothingLeft = same({ ...merged, w: '' }, { ...draftOfEnvelope(theirs), w: '' });
	// Its answer was lost, or it has moved since: what was written here stands there.
	if (nothingLeft)
		return { local: { ...asReceived(theirs), ...ownWithin(local, theirs) }, conflicts };
	const doc = { ...theirs, ...merged, w: newKey() } as AnyEnvelope;
	const edit = { id: local.id, doc, base: theirs, unsent: local.unsent };
	return { local: { ...edit, ...ownUnder(local, theirs) }, conflicts };
}

/** Of what an edit was made from, words of one's own that stand in theirs too. Lost ones are in the edit now. */
function ownUnder({ own, base }: LocalDoc, theirs: AnyEnvelope): Pick<LocalDoc, 'own'> {
	return own && base && !own.lost ? ownLeftIn({ own, doc: base }, theirs) : {};
}

/**
 * What is kept once the server has acknowledged a push. An edit made while it was under way stays
 * unsent, now based on what was acknowledged.
 */
export function acknowledged(current: LocalDoc, sentToken: string, doc: AnyEnvelope): LocalDoc {
	// Of several edits in a row all is one's own, from the first to the last.
	const own = { own: { before: current.own ? current.own.before : current.base } };
	if (current.doc.w === sentToken) return { ...asReceived(doc), ...own };
	const { log, channels, author, createdAt, updatedAt } = doc;
	const edit = { ...current.doc, log, channels, author, createdAt, updatedAt } as AnyEnvelope;
	return { ...current, doc: edit, base: doc, ...own };
}

/** What an edit was made from: one's own words that a restored store has lost are part of it (RE-03). */
function madeFrom({ base, own }: LocalDoc): AnyEnvelope | null {
	return own?.lost ? own.before : base;
}

/** The same where others' words must not stay (P4): in what one has begun they may have written, but in a trace. */
export function surelyMadeFrom(local: LocalDoc): AnyEnvelope | null {
	const from = madeFrom(local);
	return from || local.doc.type === 'trace' ? from : local.base;
}

function ownOf(before: LocalDoc | undefined): Pick<LocalDoc, 'own'> {
	return before?.own ? { own: before.own } : {};
}

/** Of an edit that stands in theirs: beside it they may hold what others wrote. */
function ownWithin({ own, base, doc }: LocalDoc, theirs: AnyEnvelope): Pick<LocalDoc, 'own'> {
	const from = own ? own.before : base;
	if (from) return { own: { before: without({ doc, from }, theirs).before } };
	// All of it is one's own, unless somebody else has written in it since.
	const isAlone = isSameWork(doc, theirs) || same(doc.body, theirs.body);
	return isAlone ? { own: { before: null } } : {};
}

/**
 * What is one's own stays so in the version of somebody else, or in the copy of a dossier that moved
 * (MO-02), as long as it stands there and nobody has touched it.
 */
function ownLeftIn(
	{ own, doc }: Pick<LocalDoc, 'own' | 'doc'>,
	theirs: AnyEnvelope
): Pick<LocalDoc, 'own'> {
	if (!own) return {};
	const still = { own: { before: own.before } };
	if (doc.w === theirs.w) return still;
	const sameTime = doc.updatedAt === theirs.updatedAt;
	// All of it is one's own, and stays so where only what is around the work has changed: a consent that ended.
	if (!own.before) return sameTime || isSameWork(doc, theirs) ? still : {};
	const { before, touched } = without({ doc, from: own.before }, theirs);
	const left = before.state !== theirs.state || !same(before.body, theirs.body);
	return left && !touched ? { own: { before } } : {};
}

function isSameWork(doc: AnyEnvelope, theirs: AnyEnvelope): boolean {
	return doc.type === 'trace' && theirs.type === 'trace' && same(doc.body.work, theirs.body.work);
}

/** A version as it would be without what made `doc` out of `from`. */
function without({ doc, from }: { doc: AnyEnvelope; from: AnyEnvelope }, theirs: AnyEnvelope) {
	const [base, mine] = [draftOfEnvelope(doc), draftOfEnvelope(from)];
	const merged = merge(base, mine, draftOfEnvelope(theirs));
	const before = { ...theirs, ...merged.doc } as AnyEnvelope;
	return { before, touched: merged.conflicts.length > 0 };
}
