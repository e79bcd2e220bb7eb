import type { Envelope } from './document';
import { MAX_DOCUMENT_BYTES } from './limits';
import { contentOfTemplate, type TemplateContent, type TemplateParent } from './template';
import { changesAtSource, type Change, type Sides } from './template-changes';
import { isTwin } from './twin';

type Template = Envelope<'template'>;

/** What a copy may take from its parent, which has changed since. */
export interface Improvement {
	source: Template;
	sides: Sides;
	changes: Change[];
}

/** Room for what the server adds to a document: ids, times, its own mark. */
const HEADER_BYTES = 4_096;

/**
 * What to offer whoever may edit a copy. Nothing when the parent is not here or taken back, when it was
 * declined, and for a twin, which is a version and no copy.
 */
export function improvementOf(copy: Template, source: Template | undefined): Improvement | null {
	const { parent } = copy.body;
	if (!parent || !source || isTwin(copy) || source.body.scope === 'private') return null;
	const seen = Math.max(parent.version, parent.declined ?? 0);
	if (source.body.version <= seen) return null;
	const sides = sidesOf(copy, parent, source);
	const changes = changesAtSource(sides);
	return changes.length > 0 ? { source, sides, changes } : null;
}

/**
 * What a copy keeps of its parent as it is now, beside its own content, as far as both fit (D17). Of a
 * private one nothing: whoever the copy is shared with later would read it there.
 */
export function parentOfCopy(source: Template, content: TemplateContent): TemplateParent {
	const { title, version } = source.body;
	const parent: TemplateParent = { id: source.id, title, version };
	if (source.body.scope === 'private') return parent;
	return withinLimit({ ...parent, copied: contentOfTemplate(source.body) }, content);
}

/** The same parent without what it said, where the document would be too large with it. */
export function withinLimit(parent: TemplateParent, content: TemplateContent): TemplateParent {
	const { copied, ...rest } = parent;
	if (!copied) return parent;
	const bytes = bytesOf(copied) + bytesOf(content) + HEADER_BYTES;
	return bytes <= MAX_DOCUMENT_BYTES ? parent : rest;
}

function sidesOf(copy: Template, parent: TemplateParent, source: Template): Sides {
	return {
		base: parent.copied ?? null,
		mine: contentOfTemplate(copy.body),
		source: contentOfTemplate(source.body)
	};
}

function bytesOf(value: unknown): number {
	return new TextEncoder().encode(JSON.stringify(value)).length;
}
