import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Text, Title, strict } from '#domain/text';

const Key = Type.String({ pattern: '^[a-z0-9-]{1,40}$' });
const Questions = Type.Array(Text, { minItems: 2, maxItems: 3 });

/** One of the types that a test tells apart. Dimensions stand in the order of the hexagon. */
export const Dimension = strict({
	id: Key,
	/** As it stands in the code: «R». */
	letter: Type.String({ pattern: '^[A-Z]$' }),
	name: Title,
	/** The same in everyday words, beside the name wherever it is read. */
	plain: Title,
	/** What a high score may mean, and what it does not. */
	note: Text,
	/** For the person and the counsellor to talk about. */
	questions: Questions
});
export type Dimension = Static<typeof Dimension>;

/** Something one may feel like doing. */
export const Item = strict({ id: Key, dimension: Key, text: Title });
export type Item = Static<typeof Item>;

/** A test as data (S35): its items, their scale, how they count, and what helps to read the result. */
export const TestDefinition = strict({
	id: Key,
	version: Type.Integer({ minimum: 1 }),
	title: Title,
	/** What it is and what it is not, for whoever chooses it and whoever takes it. */
	about: Text,
	/** Asked of every item. */
	question: Title,
	minutes: strict({ from: Type.Integer(), to: Type.Integer() }),
	/** One word for each point of the scale, from 0 on. */
	scale: Type.Array(Title, { minItems: 2, maxItems: 7 }),
	/** A dimension with fewer answers is not read: what is missing could be what matters. */
	enough: Type.Integer({ minimum: 1 }),
	/** Items shown at a time. */
	partSize: Type.Integer({ minimum: 1 }),
	dimensions: Type.Array(Dimension, { minItems: 3 }),
	/** In the order in which they are asked. */
	items: Type.Array(Item, { minItems: 1 })
});
export type TestDefinition = Static<typeof TestDefinition>;
