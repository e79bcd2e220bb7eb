import { isKind, type AnyDraft, type AnyEnvelope } from '../document';
import { draftOfEnvelope } from '../draft';
import type { Gesture } from './edit';

/** Which side of a conflict stands from now on; `both` leaves the two texts as the merge joined them. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** Whether one side can be put back by itself: a state and its reasons are decided anew, not put back. */
export function canSettle(field: string): boolean {
	return field.startsWith('body.') && !field.includes(':');
}

/**
 * P6: the person decides a conflict: one field takes the value chosen, the rest stays as it is now.
 * @param field path as the merge named it, `body.…`
 */
export function settleConflict(
	doc: AnyEnvelope,
	field: string,
	value: unknown,
	gesture: Gesture
): AnyDraft {
	const draft = draftOfEnvelope(doc);
	const [, ...path] = field.split('.');
	const body = { ...(withField(draft.body, path, value) as object), ...nextVersion(doc) };
	return { ...draft, body, w: gesture.newKey() } as AnyDraft;
}

/** What stands in a field of a conflict now; undefined when there is no such field any more. */
export function fieldOf(doc: AnyEnvelope, field: string): unknown {
	const [, ...path] = field.split('.');
	return path.reduce<unknown>(
		(inner, name) =>
			typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
				? (inner as Record<string, unknown>)[name]
				: undefined,
		doc.body
	);
}

/** Another text of a template is another version: whoever copied it is told (ADR 0024). */
function nextVersion(doc: AnyEnvelope): { version?: number } {
	return isKind('template', doc) ? { version: doc.body.version + 1 } : {};
}

/** A field that has no value on the side chosen is taken away: it was removed there. */
function withField(target: unknown, [name, ...rest]: string[], value: unknown): unknown {
	if (name === undefined) return value;
	const object = (typeof target === 'object' && target !== null ? target : {}) as object;
	if (rest.length === 0 && value === undefined)
		return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
	const inner = Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
	return { ...object, [name]: withField(inner, rest, value) };
}
