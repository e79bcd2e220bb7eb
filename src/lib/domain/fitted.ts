import type { TSchema } from 'typebox';
import { Check } from 'typebox/schema';
import { MAX_DOCUMENT_BYTES } from './limits';

/** A value brought within what its schema takes, and whether something had to be cut for that. */
export interface Fitted {
	value: unknown;
	cut: boolean;
}

/** What is read of a schema here: all of it is plain JSON Schema. */
interface Shape {
	type?: string;
	maxLength?: number;
	maxItems?: number;
	anyOf?: TSchema[];
	items?: TSchema;
	properties?: Record<string, TSchema>;
	patternProperties?: Record<string, TSchema>;
}

/** Half of a pair (an emoji cut in two), which no store can keep. */
const LONE = /\p{Surrogate}/gu;

/**
 * Cuts texts and lists that are longer than their schema takes, as the fields of the screens count them, and
 * leaves all else as it is: whether the whole is accepted then, its reader asks.
 */
export function fitted(schema: TSchema, value: unknown): Fitted {
	const shape = schema as Shape;
	if (shape.anyOf) return fittedToOne(shape.anyOf, value);
	if (typeof value === 'string') return fittedText(value, shape.maxLength);
	if (Array.isArray(value)) return fittedList(shape, value);
	if (typeof value !== 'object' || value === null) return { value, cut: false };
	return fittedFields(shape, value);
}

function fittedToOne(schemas: TSchema[], value: unknown): Fitted {
	const kind = Array.isArray(value) ? 'array' : typeof value;
	const alike = schemas.filter((one) => (one as Shape).type === kind);
	const tried = alike.map((one) => ({ one, ...fitted(one, value) }));
	const found = tried.find(({ one, value: brought }) => Check(one, brought)) ?? tried[0];
	return found ? { value: found.value, cut: found.cut } : { value, cut: false };
}

function fittedText(text: string, most = Infinity): Fitted {
	return { value: text.slice(0, most).replace(LONE, '\ufffd'), cut: text.length > most };
}

function fittedList({ items, maxItems = Infinity }: Shape, list: readonly unknown[]): Fitted {
	const kept = list.slice(0, maxItems);
	const brought = kept.map((one) => (items ? fitted(items, one) : { value: one, cut: false }));
	return {
		value: brought.map((one) => one.value),
		cut: list.length > kept.length || brought.some(({ cut }) => cut)
	};
}

function fittedFields({ properties = {}, patternProperties = {} }: Shape, value: object): Fitted {
	const [record] = Object.values(patternProperties);
	let cut = false;
	const fields = Object.entries(value).map(([name, one]) => {
		const schema = Object.hasOwn(properties, name) ? properties[name] : record;
		if (!schema) return [name, one];
		const brought = fitted(schema, one);
		cut ||= brought.cut;
		return [name, brought.value];
	});
	return { value: Object.fromEntries(fields) as unknown, cut };
}

/** The same value with its longest texts cut until it weighs no more than this, as JSON. */
export function withinBytes(value: unknown, most: number): Fitted {
	const kept = structuredClone(value);
	let cut = false;
	for (let over = bytesOf(kept) - most; over > 0; over = bytesOf(kept) - most) {
		const longest = longestIn(kept);
		if (!longest) break;
		const { holder, key, text } = longest;
		// No letter weighs more than six bytes as JSON.
		holder[key] = text.slice(0, text.length - Math.ceil(over / 6)).replace(LONE, '\ufffd');
		cut = true;
	}
	return { value: kept, cut };
}

interface Held {
	holder: Record<string, unknown>;
	key: string;
	text: string;
}

function longestIn(value: unknown): Held | null {
	if (typeof value !== 'object' || value === null) return null;
	const holder = value as Record<string, unknown>;
	const found = Object.entries(holder).map(([key, one]) =>
		typeof one === 'string' && one ? { holder, key, text: one } : longestIn(one)
	);
	return found.reduce(
		(best, one) => (one && one.text.length > (best?.text.length ?? 0) ? one : best),
		null
	);
}

/** Room for what the server adds to a document: ids, times, its own mark. */
const HEADER_BYTES = 4_096;

/** Whether what is written of a document, in one piece or several, fits into one (D17). */
export function fitsDocument(...parts: readonly unknown[]): boolean {
	const bytes = parts.reduce<number>((sum, part) => sum + bytesOf(part), HEADER_BYTES);
	return bytes <= MAX_DOCUMENT_BYTES;
}

/** What a value weighs as it travels. */
export function bytesOf(value: unknown): number {
	return new TextEncoder().encode(JSON.stringify(value)).length;
}
