import { describe, expect, it } from 'vitest';
import type { AnyDraft } from '#domain/document';
import { merge } from '#domain/merge';
import type { ContentOf } from '#domain/tool';
import type { Given } from './answers';
import { definition } from './definition';

const content = definition.emptyContent() as ContentOf<'assessment'>;

function trace(answers: Given, noticed = ''): AnyDraft {
	const work = { tool: 'assessment', answers, noticed, wishes: '' };
	return { id: 'trace:a.1', type: 'trace', state: 'open', body: { work } } as unknown as AnyDraft;
}

function mergedWork(base: AnyDraft | null, mine: AnyDraft, theirs: AnyDraft) {
	const { doc, conflicts } = merge(base, mine, theirs);
	return { work: (doc.body as { work?: unknown }).work, conflicts };
}

describe('answers given on two devices', () => {
	it('AS-08 come together item by item, also when both began', () => {
		for (const base of [trace({ r1: 1 }), null]) {
			const { work, conflicts } = mergedWork(
				base,
				trace({ r1: 1, s1: 2 }, 'Une remarque.'),
				trace({ r1: 1, a1: 3 })
			);
			expect(work).toMatchObject({ answers: { r1: 1, s1: 2, a1: 3 }, noticed: 'Une remarque.' });
			expect(conflicts).toEqual([]);
		}
	});

	it('AS-08 that differ are both told, by the activity and in words', () => {
		const { conflicts } = mergedWork(trace({ r1: 1 }), trace({ r1: 0 }), trace({ r1: 4 }));
		expect(conflicts).toMatchObject([{ field: 'body.work.answers.r1', mine: 0, theirs: 4 }]);
		const words = definition.answer?.(content, 'r1');
		expect(words?.label).toBe('Réparer un vélo et le remettre sur la route');
		expect([0, 4, 9].map((value) => words?.text(value))).toEqual([
			'Pas du tout',
			'Tout à fait',
			undefined
		]);
		expect(definition.answer?.(content, 'nothing')).toBeUndefined();
	});
});
