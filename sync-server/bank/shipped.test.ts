import { describe, expect, it } from 'vitest';
import { MAX_TASKS } from '#domain/limits';
import { TemplateBody, kindOfTemplate } from '#domain/template';
import { check } from '#protocol/check';
import { typingFaults } from '../../tests/support/french';
import { SHIPPED } from './shipped';

const tasks = SHIPPED.flatMap((seed) => seed.tasks);
const questions = tasks.flatMap(({ content }) =>
	content.tool === 'questionnaire' ? content.questions : []
);

describe('what is shipped in the bank', () => {
	it('SB-01 is between 20 and 30 templates, six single tasks among them, of many tools', () => {
		expect(SHIPPED.length).toBeGreaterThanOrEqual(20);
		expect(SHIPPED.length).toBeLessThanOrEqual(30);
		expect(SHIPPED.filter((one) => kindOfTemplate(one) === 'task').length).toBeGreaterThan(5);
		expect(new Set(tasks.map((task) => task.content.tool)).size).toBeGreaterThanOrEqual(7);
		expect(new Set(SHIPPED.map(({ slug }) => slug)).size).toBe(SHIPPED.length);
	});

	it.each(SHIPPED)('SB-01 $slug fits the schema, and is a task or three to seven', (seed) => {
		const { slug, version = 1, ...content } = seed;
		const filled = { scope: 'network', team: null, version, authorName: '', home: 'ofpc' };
		expect(check(TemplateBody, { ...filled, parent: null, ...content })).toMatchObject({
			ok: true
		});
		expect(slug).toMatch(/^[a-z-]+$/);
		expect([1, 3, 4, 5, 6, MAX_TASKS]).toContain(seed.tasks.length);
		expect(seed.audience).not.toBe('');
	});

	it.each(SHIPPED)('SB-01 $slug is ready for use', (seed) => {
		for (const task of seed.tasks) {
			expect(sentences(task.instruction), task.title).toBeGreaterThanOrEqual(2);
			expect(sentences(task.instruction), task.title).toBeLessThanOrEqual(5);
			if (task.content.tool !== 'questionnaire') continue;
			const { questions: asked } = task.content;
			const ids = asked.map((one) => one.id);
			expect(new Set(ids).size).toBe(ids.length);
			const chosen = asked.filter((one) => /single|multiple/.test(one.kind));
			expect(chosen.every((one) => (one.options?.length ?? 0) >= 2)).toBe(true);
			const shown = asked.flatMap(({ showIf }) => (showIf ? [showIf] : []));
			for (const { question, equals } of shown) {
				expect(asked.find(({ id }) => id === question)?.options).toContain(equals);
			}
		}
	});

	it('SB-01 says nothing twice: instructions, questions, help and what is expected', () => {
		const said = [
			...tasks.map((task) => task.instruction),
			...questions.map(({ label }) => label),
			...questions.flatMap(({ help }) => help ?? []),
			...SHIPPED.map(({ title }) => title)
		];
		expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
		expect(questions.filter(({ help }) => help).length).toBeGreaterThan(25);
	});

	it('DM-12 is typeset as French', () => {
		expect(typingFaults(SHIPPED)).toEqual([]);
	});
});

function sentences(text: string): number {
	return text.match(/[.!?…](\s|$)/g)?.length ?? 0;
}
