import { createHash } from 'node:crypto';
import { channelsOf } from '#access/channels';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { merge, same } from '#domain/merge';
import { twinIdOf, twinTitle } from '#domain/twin';
import { fromStored, toStored } from '../gateway/stored';
import type { StoredDoc } from '../store/port';
import { generationOf, type Leaf } from '../store/replica';
import { bodyOf, changedSince, withMarks } from './field-marks';

type Template = Envelope<'template'>;

/** What becomes of two versions of one template, written at the same time on two sites. */
export interface Settled {
	/** What stands from now on; null when the version that stands is right as it is. */
	merged: StoredDoc | null;
	/** The other version as a template of its own; null when nothing of it would be lost. */
	twin: StoredDoc | null;
}

/**
 * Settles one version against the one that stands. When each changed other fields the two are merged;
 * when both changed the same, the one that stands is left alone and the other becomes a template beside
 * it (SI-06, SI-07). Nothing but the two versions decides: every site comes to the same.
 */
export function settle(stands: Leaf, other: Leaf): Settled {
	const [mine, theirs] = [storedOf(other), storedOf(stands)];
	const [m, t] = [fromStored(mine) as Template, fromStored(theirs) as Template];
	const base = baseOf(mine, theirs, commonGeneration(stands, other));
	const version = { version: 0 };
	const { doc, conflicts } = merge(
		draftWith(t, { ...base, ...version }),
		draftWith(m, version),
		draftWith(t, version)
	);
	if (conflicts.length > 0) return { merged: null, twin: twinOf(m) };
	const content = { ...doc.body, version: t.body.version };
	const newest = Math.max(m.body.version, t.body.version);
	const body = {
		...content,
		version: same(content, t.body) ? newest : newest + 1
	} as Template['body'];
	if (same(body, t.body)) return { merged: null, twin: null };
	const w = tokenOf('merged', t.w, m.w);
	const updatedAt = Math.max(m.updatedAt, t.updatedAt);
	const after = withChannels({ ...t, body, w, updatedAt });
	return { merged: withMarks(theirs, toStored(after, theirs._rev)), twin: null };
}

/** The other version under an id that its own token gives: made anywhere, any number of times, it is one. */
function twinOf(version: Template): StoredDoc {
	const { title, version: number } = version.body;
	const body = {
		...version.body,
		title: twinTitle(title),
		parent: { id: version.id, title, version: number }
	};
	const id = twinIdOf(tokenOf('twin', version.id, version.w));
	const w = tokenOf('version', version.id, version.w);
	const createdAt = version.updatedAt;
	return withMarks(null, toStored(withChannels({ ...version, id, body, w, createdAt, log: [] })));
}

/**
 * What both versions came from, as far as it decides: of a field that one of them left alone it is that
 * one's value, of a field that both changed it is nobody's.
 */
function baseOf(mine: StoredDoc, theirs: StoredDoc, common: number): Record<string, unknown> {
	const [m, t] = [bodyOf(mine), bodyOf(theirs)];
	const value = (field: string) => {
		if (!changedSince(theirs, field, common)) return t[field];
		return changedSince(mine, field, common) ? undefined : m[field];
	};
	const fields = [...new Set([...Object.keys(m), ...Object.keys(t)])];
	return Object.fromEntries(fields.map((field) => [field, value(field)]));
}

function commonGeneration(a: Leaf, b: Leaf): number {
	const known = new Set(b.revs);
	return generationOf(a.revs.find((rev) => known.has(rev)) ?? '0');
}

function storedOf({ id, revs, fields }: Leaf): StoredDoc {
	return { ...fields, _id: id, _rev: revs[0] };
}

function draftWith(doc: Template, body: object): AnyDraft {
	const draft = draftOfEnvelope(doc as AnyEnvelope);
	return { ...draft, body: { ...draft.body, ...body } } as AnyDraft;
}

function withChannels(doc: Template): AnyEnvelope {
	const envelope = doc as AnyEnvelope;
	return { ...envelope, channels: channelsOf(envelope) };
}

/** 22 characters of the URL-safe alphabet that depend on all the words. */
function tokenOf(...words: string[]): string {
	return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 22);
}
