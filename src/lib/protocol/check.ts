import type { Static, TSchema } from 'typebox';
import { Check, Errors } from 'typebox/schema';
import {
	DRAFT_SCHEMAS,
	ENVELOPE_SCHEMAS,
	type AnyDraft,
	type AnyEnvelope,
	type DocType
} from '#domain/document';

export type Checked<T> = { ok: true; value: T } | { ok: false; field: string };

/** Checks a value against a schema; on failure names the first field at fault, `/body/title`. */
export function check<T extends TSchema>(schema: T, value: unknown): Checked<Static<T>> {
	if (Check(schema, value)) return { ok: true, value: value as Static<T> };
	return { ok: false, field: firstField(schema, value) };
}

/** Checks what a device says of a document against the schema of its kind. */
export function checkDraft(value: unknown): Checked<AnyDraft> {
	const checked = checkKind(DRAFT_SCHEMAS, value) as Checked<AnyDraft>;
	return checked.ok && !isWellFormed(value) ? { ok: false, field: '/' } : checked;
}

/** Checks a document that came from the server against the schema of its kind. */
export function checkEnvelope(value: unknown): Checked<AnyEnvelope> {
	return checkKind(ENVELOPE_SCHEMAS, value) as Checked<AnyEnvelope>;
}

/** False when a text holds half of a surrogate pair (an emoji cut in two): no store can keep it. */
export function isWellFormed(value: unknown): boolean {
	if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
	if (typeof value !== 'object' || value === null) return true;
	return Object.entries(value).every(([key, one]) => isWellFormed(key) && isWellFormed(one));
}

function checkKind(schemas: Record<DocType, TSchema>, value: unknown): Checked<unknown> {
	const type = (value as { type?: unknown } | null)?.type;
	const known = typeof type === 'string' && Object.hasOwn(schemas, type);
	return known ? check(schemas[type as DocType], value) : { ok: false, field: '/type' };
}

function firstField(schema: TSchema, value: unknown): string {
	const [, errors] = Errors(schema, value);
	const path = errors[0]?.instancePath;
	return path === undefined || path === '' ? '/' : path;
}
