import type { Envelope } from './document';
import { fitsDocument } from './fitted';
import {
	contentOfTemplate,
	type TemplateContent,
	type TemplateParent,
	type TemplateScope
} from './template';
import { changesAtSource, type Change, type Sides } from './template-changes';
import { isTwin } from './twin';

type Template = Envelope<'template'>;

/** What a copy may take from its parent, which has changed since. */
export interface Improvement {
	source: Template;
	sides: Sides;
	changes: Change[];
}

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

/** What a copy keeps of its parent as it is now: of a private one not even the title. */
export function parentOfCopy(
	source: Template,
	content: TemplateContent,
	scope: TemplateScope
): TemplateParent {
	const { version, scope: from } = source.body;
	const title = from === 'private' ? content.title : source.body.title;
	const parent: TemplateParent = { id: source.id, title, scope: from, version };
	if (from === 'private') return parent;
	return parentFor({ ...parent, copied: contentOfTemplate(source.body) }, content, scope);
}

/**
 * A parent as it may stand in a copy of that scope, beside that content. What it said goes along only where
 * everybody could read it, or nobody else reads the copy (P2), and as far as both fit (D17).
 */
export function parentFor(
	parent: TemplateParent,
	content: TemplateContent,
	scope: TemplateScope
): TemplateParent {
	const forAll = parent.scope === 'network' || scope === 'private';
	return forAll ? withinLimit(parent, content) : withoutCopied(parent);
}

/** The same parent without what it said, where the document would be too large with it. */
function withinLimit(parent: TemplateParent, content: TemplateContent): TemplateParent {
	if (!parent.copied) return parent;
	return fitsDocument(parent.copied, content) ? parent : withoutCopied(parent);
}

function withoutCopied(parent: TemplateParent): TemplateParent {
	const rest = { ...parent };
	delete rest.copied;
	return rest;
}

function sidesOf(copy: Template, parent: TemplateParent, source: Template): Sides {
	return {
		base: parent.copied ?? null,
		mine: contentOfTemplate(copy.body),
		source: contentOfTemplate(source.body)
	};
}
