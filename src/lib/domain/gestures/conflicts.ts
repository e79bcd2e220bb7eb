import { isKind, type AnyDraft, type AnyEnvelope, type Envelope } from '../document';
import { draftOfEnvelope } from '../draft';
import { MAX_CORRECTIONS } from '../limits';
import type { FieldConflict } from '../merge';
import type { Gesture } from './edit';
import { correctSynthesis } from './interviews';

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

/** What a choice writes: nothing where it leaves all as it stands. */
export function settlingDrafts(
	doc: AnyEnvelope,
	{ field, mine, theirs }: Pick<FieldConflict, 'field' | 'mine' | 'theirs'>,
	choice: ConflictChoice,
	gesture: Gesture
): AnyDraft[] {
	if (choice === 'both') return [];
	if (canSettle(field))
		return [settleConflict(doc, field, choice === 'mine' ? mine : theirs, gesture)];
	const other = choice === 'mine' ? otherSynthesis(doc, { field, mine, theirs }) : null;
	return other !== null && isKind('interview', doc) && mayCorrect(doc)
		? correctSynthesis(doc, other, gesture)
		: [];
}

/**
 * The synthesis of this device that another one, written apart, has kept from its place (DK-80): it may be put
 * in as a correction. Null where the conflict is about something else, or what stands is that very text.
 */
export function otherSynthesis(
	doc: AnyEnvelope,
	{ field, mine, theirs }: Pick<FieldConflict, 'field' | 'mine' | 'theirs'>
): string | null {
	const both = twoSyntheses(doc, { field, mine, theirs });
	if (!both || !isKind('interview', doc) || !doc.body.held) return null;
	const own = both.mine.synthesis;
	return own === doc.body.held.synthesis ? null : own;
}

/** One side of a conflict about a synthesis: the text, and whose it is. */
export interface KeptSynthesis {
	synthesis: string;
	by?: unknown;
	byName?: unknown;
}

/** Both texts of a conflict about the synthesis of a talk; null where it is about something else. */
export function twoSyntheses(
	doc: AnyEnvelope,
	{ field, mine, theirs }: Pick<FieldConflict, 'field' | 'mine' | 'theirs'>
): { mine: KeptSynthesis; theirs: KeptSynthesis } | null {
	if (field !== 'state' || !isKind('interview', doc)) return null;
	const [own, other] = [synthesisOf(mine), synthesisOf(theirs)];
	return own && other && own.synthesis !== other.synthesis ? { mine: own, theirs: other } : null;
}

/** Whether there is room for the text that a correction takes the place of. */
export function mayCorrect({ body }: Envelope<'interview'>): boolean {
	return body.held !== null && (body.held.earlier?.length ?? 0) < MAX_CORRECTIONS;
}

/** Kept sides of a conflict are whatever was kept, however old. */
function synthesisOf(side: unknown): KeptSynthesis | null {
	const held = (side as { held?: HeldBefore | null } | null)?.held ?? {};
	const { synthesis, corrected } = held;
	if (typeof synthesis !== 'string' || synthesis.trim() === '') return null;
	const { by, byName } = corrected ?? held;
	return { synthesis, by, byName };
}

interface HeldBefore {
	synthesis?: unknown;
	by?: unknown;
	byName?: unknown;
	corrected?: { by?: unknown; byName?: unknown } | null;
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
