import { expect, test } from 'vitest';
import type { Question } from '#domain/question';
import type { TemplateTask } from '#domain/template';
import { TOOL_DEFINITIONS } from '$lib/tools/registry';
import { taskFault } from './task-fault';

const task = (content: TemplateTask['content'], instruction = ''): TemplateTask => ({
	title: 'Une tâche',
	instruction,
	content,
	place: '',
	gate: false
});
const asked = (questions: Question[]) =>
	taskFault(task({ tool: 'questionnaire', version: 1, questions }));
const question = (number: number, more: Partial<Question> = {}): Question => ({
	id: `q${number}`,
	kind: 'short',
	label: 'Et vous ?',
	required: false,
	...more
});

test.each(TOOL_DEFINITIONS)('a new task for $tool can be kept as it is', ({ emptyContent }) => {
	expect(taskFault(task(emptyContent()))).toBeNull();
	expect(taskFault(task(emptyContent(), 'é'.repeat(5_001)))).toBe('tooLong');
});

test('a question that cannot work is not kept', () => {
	expect(asked([question(1)])).toBeNull();
	expect(asked([question(1, { label: ' ' })])).toBe('faultyContent');
});

test('questions that no document could hold are not kept', () => {
	const options = Array.from({ length: 30 }, (_, place) => `${place} ${'é'.repeat(150)}`);
	const long = Array.from({ length: 80 }, (_, place) =>
		question(place, { kind: 'multiple', options })
	);
	expect(asked(long)).toBe('tooLong');
});
