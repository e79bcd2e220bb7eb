import type { TSchema } from 'typebox';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '#domain/fitted';
import { MAX_DOCUMENT_BYTES } from '#domain/limits';
import type { AnyDraft } from '#domain/document';
import { createTemplate } from '#domain/gestures/templates';
import { emptyWork, ToolWork, TOOLS, workShape, type ToolContent } from '#domain/tool';
import { keptOf } from '#domain/work-kept';
import { check, isWellFormed } from '#protocol/check';
import { faultOf } from '../../routes/composer/draft-fault';
import { faultyContent } from '../../routes/composer/faulty-content';
import { gesture } from '../../../tests/support/documents';
import { toolOf } from './registry';

const HUGE = 'é'.repeat(1_000_000);
const HOSTILE = [
	'',
	' ',
	'<script>alert(1)</script><img src=x onerror=alert(1)>',
	'\u202egnp.\u2066exe\u2069',
	'moitié \ud83d d’un signe',
	'\u0000\u0007\ufeff',
	'__proto__',
	"=cmd|'/C calc'!A0",
	'👩‍👩‍👧‍👧'.repeat(60_000),
	HUGE
];
/** What no screen writes, and a faulty version of one might. */
const WRONG = [null, 12, NaN, true, [], {}, ['a', 1], { a: { b: 'c' } }];
const IDS = ['', '__proto__', 'constructor', 'p1', 'q1', 'a.b', HUGE];

describe.each(TOOLS)('TO-23 %s', (tool) => {
	const { emptyContent, tidy, faulty, unfinished, answer, fields } = toolOf(tool);
	const content = contentOf(emptyContent());
	const blank = emptyWork(content);
	const work = { ...(filled(workShape(tool), blank) as object), tool } as ToolWork;

	test('whatever is typed into any field of its work is kept, cut where it is too long', () => {
		for (const text of HOSTILE) {
			for (const written of eachText(work, text)) {
				const { work: kept, cut } = keptOf(written as ToolWork);
				expect(isWellFormed(kept)).toBe(true);
				expect(bytesOf(kept)).toBeLessThan(MAX_DOCUMENT_BYTES);
				if (text.length > 100_000) expect(cut).toBe('field');
				if (check(ToolWork, written).ok && isWellFormed(written) && text.length < 100) {
					expect(kept).toEqual(written);
				}
				// A title of a source is never empty (search/sources.ts).
				if (text.trim()) expect(check(ToolWork, kept).ok).toBe(true);
				expect(() => unfinished(content, kept, [])).not.toThrow();
			}
		}
	});

	test('all of its texts at once, each a million letters, are cut to one document', () => {
		const { work: kept, cut } = keptOf(everyText(work, '語'.repeat(100_000)) as ToolWork);
		expect(cut).not.toBeNull();
		expect(bytesOf(kept)).toBeLessThan(MAX_DOCUMENT_BYTES);
	});

	test('what is of a wrong type stops nothing', () => {
		for (const value of WRONG) {
			for (const written of eachText(work, value)) {
				const kept = keptOf(written as ToolWork);
				expect(bytesOf(kept.work)).toBeLessThan(MAX_DOCUMENT_BYTES);
			}
		}
	});

	test('what is typed into its editor is kept, or told beside its field', () => {
		for (const text of HOSTILE) {
			for (const written of eachText(content, text)) {
				const asked = written as ToolContent;
				const fault = faultyContent(asked) || faultOf([templateOf(asked)]) !== null;
				if (text.length > 100_000 && asked.tool !== 'assessment') expect(fault).toBe(true);
				expect(() => [tidy(asked), faulty?.(asked)]).not.toThrow();
			}
		}
	});

	test('an id that is none finds no answer, and no field', () => {
		for (const id of IDS) {
			const words = answer?.(emptyContent(), id);
			if (words) expect(words.label).toBeTruthy();
			expect(Object.hasOwn(fields, '__proto__')).toBe(false);
		}
	});
});

/** A questionnaire without a question has no text to be filled. */
function contentOf(content: ToolContent): ToolContent {
	if (content.tool !== 'questionnaire') return content;
	const question = { id: 'q1', kind: 'single' as const, label: 'Et vous ?', required: true };
	return { ...content, questions: [{ ...question, help: 'a', options: ['Oui', 'Non'] }] };
}

function templateOf(content: ToolContent): AnyDraft {
	const task = { title: 'Une tâche', instruction: '', content, place: '', gate: false };
	const body = { title: 'Un modèle', aim: '', theme: '', audience: '', tasks: [task] };
	return createTemplate(body, { scope: 'private', home: 'ofpc' }, gesture);
}

interface Shape {
	type?: string;
	enum?: unknown[];
	pattern?: string;
	anyOf?: TSchema[];
	items?: TSchema;
	properties?: Record<string, TSchema>;
	patternProperties?: Record<string, TSchema>;
}

/** Made by the product, and never typed: an id, a day. */
function example({ pattern }: Shape): string {
	const made = ['un mot', '2026-11-27', 'seat:session.dossier'];
	return made.find((text) => new RegExp(pattern ?? '').test(text)) ?? '';
}

const KEYS = ['p1', 'q1', 'ofpc_un'];

/** The same work with something in each of its lists and records. */
function filled(schema: TSchema, value: unknown): unknown {
	const { type, anyOf, items, properties, patternProperties, enum: words } = schema as Shape;
	if (words) return value ?? words[0];
	if (anyOf) return filled(anyOf[0] as TSchema, value);
	if (type === 'array') return [filled(items as TSchema, undefined)];
	if (type === 'integer' || type === 'number') return value ?? 1;
	if (type === 'string') return value ?? example(schema as Shape);
	const given = (value ?? {}) as Record<string, unknown>;
	const [record] = Object.entries(patternProperties ?? {});
	if (record) {
		const [pattern, one] = record;
		const key = KEYS.find((key) => new RegExp(pattern).test(key));
		return { [key as string]: filled(one, undefined) };
	}
	const inside = Object.entries(properties ?? {});
	return Object.fromEntries(inside.map(([name, one]) => [name, filled(one, given[name])]));
}

/** What is chosen, or made by the product, and never typed. */
const CHOSEN = new Set(['tool', 'id', 'kind', 'test', 'mode', 'parts', 'day', 'seat']);

/** As many copies as there are texts in it, each with one of them replaced. */
function eachText(value: unknown, by: unknown): unknown[] {
	if (typeof value === 'string') return [by];
	if (typeof value !== 'object' || value === null) return [];
	const whole = value as Record<string, unknown>;
	return Object.keys(whole)
		.filter((key) => !CHOSEN.has(key))
		.flatMap((key) =>
			eachText(whole[key], by).map((one) =>
				Array.isArray(value) ? value.with(Number(key), one) : { ...whole, [key]: one }
			)
		);
}

function everyText(value: unknown, by: string): unknown {
	if (typeof value === 'string') return by;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one) => everyText(one, by));
	const fields = Object.entries(value).map(([key, one]) => [
		key,
		key === 'tool' ? (one as unknown) : everyText(one, by)
	]);
	return Object.fromEntries(fields) as unknown;
}
