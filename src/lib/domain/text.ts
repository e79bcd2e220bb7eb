import * as Type from 'typebox';
import { TEMPLATE_ID_PATTERN } from './ids';
import {
	EMAIL_PATTERN,
	MAX_EMAIL_CHARS,
	MAX_MESSAGE_CHARS,
	MAX_NAME_CHARS,
	MAX_TITLE_CHARS
} from './limits';

/** Strings of the three usual lengths, so that a limit is written once (D17). */
export const Name = Type.String({ maxLength: MAX_NAME_CHARS });
export const Title = Type.String({ minLength: 1, maxLength: MAX_TITLE_CHARS });
export const Text = Type.String({ maxLength: MAX_MESSAGE_CHARS });
/** A document typed by the person (D17: 256 kB for the whole envelope). */
export const LongText = Type.String({ maxLength: 100_000 });
export const Id = Type.String({ minLength: 3, maxLength: 160 });
export const TemplateId = Type.String({ pattern: TEMPLATE_ID_PATTERN });
/** A calendar day, `2026-11-23`: whatever passes can be read as a date. */
export const Day = Type.String({
	pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$'
});
export const Email = Type.String({ maxLength: MAX_EMAIL_CHARS, pattern: EMAIL_PATTERN });

/** Null or the given schema. */
export function orNull<T extends Type.TSchema>(schema: T) {
	return Type.Union([schema, Type.Null()]);
}

/** An object that accepts no field it does not name. */
export function strict<T extends Type.TProperties>(properties: T) {
	return Type.Object(properties, { additionalProperties: false });
}

/**
 * Values by a key of the given pattern. `Type.Record` would say the same, and bring half of TypeBox's type
 * engine to every device (budget of the first load).
 */
export function recordOf<T extends Type.TSchema>(
	key: Type.TString & { pattern?: string },
	value: T,
	options: { additionalProperties?: false; maxProperties?: number } = {}
) {
	const patternProperties = { [key.pattern ?? '^.*$']: value };
	return Type.Unsafe<Record<string, Type.Static<T>>>({
		type: 'object',
		patternProperties,
		...options
	});
}

/** One of the given words. */
export function oneOf<T extends readonly string[]>(words: readonly [...T]) {
	return Type.Enum([...words] as [...T]);
}
