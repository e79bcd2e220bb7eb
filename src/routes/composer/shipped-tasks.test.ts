import { expect, test } from 'vitest';
import type { TemplateTask } from '#domain/template';
import { faultyContent } from './faulty-content';

const SHIPPED = import.meta.glob<Record<string, unknown>>(
	['../../../sync-server/demo/templates/*.ts', '!../../../sync-server/demo/templates/*.test.ts'],
	{ eager: true }
);

test('TO-21 every task that is shipped could be kept by the composer as it is', () => {
	const tasks = Object.values(SHIPPED).flatMap(tasksIn);
	expect(tasks.length).toBeGreaterThan(40);
	for (const task of tasks) expect(faultyContent(task.content), task.title).toBe(false);
});

function tasksIn(value: unknown): TemplateTask[] {
	if (Array.isArray(value)) return value.flatMap(tasksIn);
	if (typeof value !== 'object' || value === null) return [];
	const isTask = 'content' in value && 'instruction' in value;
	return isTask ? [value as TemplateTask] : Object.values(value).flatMap(tasksIn);
}
