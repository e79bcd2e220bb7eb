import { expect, test } from 'vitest';
import type { Question } from '#domain/question';
import { TOOL_DEFINITIONS } from '$lib/tools/registry';
import { faultyContent } from './faulty-content';

const asked = (more: Partial<Question>) =>
	faultyContent({
		tool: 'questionnaire',
		version: 1,
		questions: [{ id: 'q1', kind: 'short', label: 'Et vous ?', required: false, ...more }]
	});

test.each(TOOL_DEFINITIONS)('a new task for $tool can be kept as it is', ({ emptyContent }) => {
	expect(faultyContent(emptyContent())).toBe(false);
});

test('a question that cannot work is not kept', () => {
	expect(asked({})).toBe(false);
	expect(asked({ label: ' ' })).toBe(true);
});
