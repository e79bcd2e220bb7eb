import { expect, test } from 'vitest';
import type { AnyDraft } from '#domain/document';
import { merge } from '#domain/merge';
import { emptyWork, ToolContent, ToolWork, TOOLS } from '#domain/tool';
import { check } from '#protocol/check';
import { faceOf } from './faces';
import { TOOL_DEFINITIONS, toolOf } from './registry';

const folders = Object.keys(import.meta.glob('./*/definition.ts')).map(
	(path) => path.split('/')[1]
);
/** Their names alone: what is in them the type checker reads. */
const parts = Object.keys(import.meta.glob('./*/{player,trace-view,editor}.svelte'));

test('TO-01 the folders of the tools and the list of the domain name the same', () => {
	expect([...TOOLS].sort()).toEqual(folders.sort());
	expect(TOOL_DEFINITIONS.map(({ tool }) => tool)).toEqual(TOOLS);
});

test.each(TOOLS)('TO-02 %s: a content not begun, tidied, and its work can be stored', (tool) => {
	const { emptyContent, tidy } = toolOf(tool);
	const content = tidy(emptyContent());
	expect(content.tool).toBe(tool);
	expect(check(ToolContent, content)).toMatchObject({ ok: true });
	expect(check(ToolWork, emptyWork(content))).toMatchObject({ ok: true });
});

test.each(TOOLS)('TO-03 %s: work not begun is never taken for done', (tool) => {
	const { emptyContent, unfinished } = toolOf(tool);
	const content = emptyContent();
	// A questionnaire without any question asks nothing of anybody.
	if (content.tool === 'questionnaire') return;
	expect(unfinished(content, emptyWork(content), [])).not.toBeNull();
});

test.each(TOOLS)('TO-01 %s: names what a person sees of it, and has its three parts', (tool) => {
	const { label, about } = faceOf(tool);
	expect(label()).toBeTruthy();
	expect(about()).toBeTruthy();
	for (const part of ['player', 'trace-view', 'editor']) {
		expect(parts).toContain(`./${tool}/${part}.svelte`);
	}
});

test.each(TOOLS)(
	'TO-07 %s: a short text written on two devices is one of both, never both in one',
	(tool) => {
		const blank = emptyWork(toolOf(tool).emptyContent());
		const written = (text: string) =>
			Object.entries(blank).map(([field, value]) => {
				const work = { ...blank, [field]: text };
				return field !== 'tool' && value === '' && fits(work) ? ([field, work] as const) : null;
			});
		// A hundred letters fit into a name, two hundred do not: such a field holds one line.
		const [mine, theirs] = [written('a b '.repeat(24)), written('c d '.repeat(24))];
		for (const [index, one] of mine.entries()) {
			const other = theirs[index];
			if (!one || !other) continue;
			const merged = merge(traceOf(blank), traceOf(one[1]), traceOf(other[1]));
			expect(fits((merged.doc.body as { work: unknown }).work), one[0]).toBe(true);
			expect(merged.conflicts).toHaveLength(1);
		}
	}
);

const fits = (work: unknown) => check(ToolWork, work).ok;

function traceOf(work: ToolWork): AnyDraft {
	return { type: 'trace', state: 'open', body: { round: 1, sharedUntil: null, work } } as AnyDraft;
}
