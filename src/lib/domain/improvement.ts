import type { Envelope } from './document';
import { fitsDocument } from './fitted';
import {
	contentOfTemplate,
	type TemplateBody,
	type TemplateContent,
	type TemplateParent,
	type TemplateScope
} from './template';
import { changesAtSource, type Change, type Sides } from './template-changes';
import { isTwin } from './twin';

type Template = Envelope<'template'>;

/** What stands in a template beside its parent: what it says, and its owners' answers to remarks. */
type Beside = TemplateContent & Pick<TemplateBody, 'replies'>;

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

/** Names the versions an improvement compares: as long as it is the same, what was chosen means the same. */
export function versionsOf({ source }: Improvement, { body }: Template): string {
	return [source.body.version, body.parent?.version, body.version].join(' ');
}

/** What a copy keeps of its parent as it is now: of a private one not even the title. */
export function parentOfCopy(
	source: Template,
	beside: Beside,
	scope: TemplateScope
): TemplateParent {
	const { version, scope: from } = source.body;
	const title = from === 'private' ? beside.title : source.body.title;
	const parent: TemplateParent = { id: source.id, title, scope: from, version };
	if (from === 'private') return parent;
	return parentFor({ ...parent, copied: contentOfTemplate(source.body) }, beside, scope);
}

/**
 * A parent as it may stand in a copy of that scope, beside the rest of it. What it said goes along only where
 * everybody could read it, or nobody else reads the copy (P2), and as far as both fit (D17).
 */
export function parentFor(
	parent: TemplateParent,
	beside: Beside,
	scope: TemplateScope
): TemplateParent {
	const forAll = parent.scope === 'network' || scope === 'private';
	return forAll ? withinLimit(parent, beside) : withoutCopied(parent);
}

/** The same parent without what it said, where the document would be too large with it. */
function withinLimit(parent: TemplateParent, beside: Beside): TemplateParent {
	if (!parent.copied) return parent;
	const { replies = [] } = beside;
	const fits = fitsDocument(parent.copied, contentOfTemplate(beside), replies);
	return fits ? parent : withoutCopied(parent);
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
