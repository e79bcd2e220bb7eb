import { expect, it } from 'vitest';
import { MAX_TASKS } from '#domain/limits';
import { BLANK, Composer } from './composer.svelte';
import { stepOfLine } from './step-of-line';
import { stepFaults } from './step-faults';

it('BR-06 a line becomes a step with the tool it speaks of, and nothing is missing in it', () => {
	const tools = [
		['appeler le CFA de Chambéry', 'meeting'],
		['visiter un atelier de menuiserie', 'visit'],
		['s’inscrire à la réunion de mardi', 'workshop'],
		['refaire le CV', 'document'],
		['prendre rendez-vous dans un mois', 'interview'],
		['lire la fiche sur la VAE', 'documentation'],
		['chercher qui finance', 'search']
	];
	for (const [line, tool] of tools) {
		const step = stepOfLine(line!);
		expect([step.title, step.content.tool]).toEqual([line, tool]);
		expect(stepFaults({ ...step, dueDate: null, dateUnclear: false }, '2026-11-23')).toEqual([]);
	}
});

it('BR-06 a long line stays whole below its title', () => {
	const line = `chercher ${'encore '.repeat(60)}`.trim();
	const { title, instruction } = stepOfLine(line);
	expect(title.length).toBeLessThanOrEqual(160);
	expect(instruction).toBe(line);
});

it('BR-06 the composer takes each line once, and no more than seven steps', () => {
	const composer = new Composer(BLANK);
	const of = (line: string) => ({ interview: 'interview:a.1', line });
	composer.takeLine(of('voir'));
	composer.takeLine(of('voir'));
	expect(composer.lines).toEqual([of('voir')]);
	for (let n = 0; n < 9; n++) composer.takeLine(of(`voir ${n}`));
	expect(composer.steps).toHaveLength(MAX_TASKS);
	composer.steps = composer.steps.slice(1);
	expect(composer.hasLine(of('voir'))).toBe(false);
});
