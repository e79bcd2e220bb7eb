import { same } from '#domain/merge';
import { generationOf } from '../store/replica';
import type { StoredDoc } from '../store/port';

/**
 * For each field of a template's body the number of the revision that changed it last. Engines forget
 * what two branches have in common, so the branches themselves say what each of them changed (SI-06).
 */
export type FieldMarks = Record<string, number>;

type Body = Record<string, unknown>;

/** A template about to be written, with its marks; any other document as it is. */
export function withMarks(before: StoredDoc | null, after: StoredDoc): StoredDoc {
	if (after.type !== 'template') return after;
	const last = generationOf(before?._rev ?? '0');
	const known = before ? marksOf(before) : {};
	const [was, is] = [bodyOf(before), bodyOf(after)];
	const mark = (field: string) =>
		before && same(was[field], is[field]) ? (known[field] ?? last) : last + 1;
	return { ...after, marks: Object.fromEntries(Object.keys(is).map((one) => [one, mark(one)])) };
}

/** A field without a mark may have changed at any time. */
export function changedSince(doc: StoredDoc, field: string, generation: number): boolean {
	return (marksOf(doc)[field] ?? Infinity) > generation;
}

export function bodyOf(doc: StoredDoc | null): Body {
	return (doc?.body ?? {}) as Body;
}

function marksOf({ marks }: StoredDoc): FieldMarks {
	return (marks ?? {}) as FieldMarks;
}
