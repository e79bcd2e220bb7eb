import type { Static } from 'typebox';
import * as Type from 'typebox';
import { recordOf, strict, Text, Title } from './text';

export const QUESTION_KINDS = [
	'section',
	'short',
	'long',
	'single',
	'multiple',
	'scale',
	'date',
	'number'
] as const;

const Key = Type.String({ pattern: '^[a-z0-9-]{1,40}$' });

/** One question of a questionnaire: a task's (S31) or a structure's welcome questionnaire (S16). */
export const Question = strict({
	id: Key,
	kind: Type.Enum([...QUESTION_KINDS]),
	label: Title,
	help: Type.Optional(Text),
	required: Type.Boolean(),
	/** Choices of `single` and `multiple`, in order. */
	options: Type.Optional(Type.Array(Title, { maxItems: 30 })),
	/** Bounds of `scale` and `number`. */
	min: Type.Optional(Type.Number()),
	max: Type.Optional(Type.Number()),
	/** Asked only when the named question has this answer. */
	showIf: Type.Optional(strict({ question: Key, equals: Title }))
});
export type Question = Static<typeof Question>;

export const MOST_QUESTIONS = 80;
export const Questions = Type.Array(Question, { maxItems: MOST_QUESTIONS });

/** A question as it was asked: what it takes to read its answer later, whatever has become of it since. */
export const AskedQuestion = strict({
	id: Key,
	kind: Type.Enum([...QUESTION_KINDS]),
	label: Title,
	max: Type.Optional(Type.Number())
});
export type AskedQuestion = Static<typeof AskedQuestion>;

export const Answer = Type.Union([Text, Type.Number(), Type.Array(Title, { maxItems: 30 })]);
export type Answer = Static<typeof Answer>;

/** Answers by question id. A question not answered has no entry. */
export const Answers = recordOf(Key, Answer, { additionalProperties: false });
export type Answers = Static<typeof Answers>;
