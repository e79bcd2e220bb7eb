import { describe, expect, it } from 'vitest';
import { MAX_TASKS } from '#domain/limits';
import { template } from '../../../../../tests/support/documents';
import { begunFor, BLANK, Composer, keepBegun } from './composer.svelte';

const from = () => new Composer({ ...template('network').body, template: null });
const titles = (composer: Composer) => composer.steps.map((step) => step.title);

describe('the composer', () => {
	it('never holds more than seven tasks (D06)', () => {
		const composer = new Composer(BLANK);
		for (let i = 0; i < 9; i++) composer.add('search');
		expect(composer.steps).toHaveLength(MAX_TASKS);
		expect(composer.full).toBe(true);
	});

	it('moves tasks, and not beyond the ends', () => {
		const composer = from();
		const [first] = composer.steps;
		composer.move(first!.key, -1);
		expect(titles(composer)).toEqual(['Tâche 1', 'Tâche 2']);
		composer.move(first!.key, 1);
		expect(titles(composer)).toEqual(['Tâche 2', 'Tâche 1']);
	});

	it('chooses the neighbour of a removed task', () => {
		const composer = from();
		composer.remove(composer.chosen!);
		expect(composer.step?.title).toBe('Tâche 2');
	});

	it('says what is missing, only after a try', () => {
		const composer = new Composer(BLANK);
		expect(composer.tried).toBe(false);
		expect(composer.ready()).toBe(false);
		expect(composer.faults).toEqual(['noTitle', 'noStep']);
	});

	it('leaves its own keys and due dates out of a template', () => {
		const [task] = from().templateContent().tasks;
		expect(task).not.toHaveProperty('key');
		expect(task).not.toHaveProperty('dueDate');
		expect(from().plan().tasks[0]).toHaveProperty('dueDate', null);
	});

	it('keeps what was begun apart, by user and dossier', () => {
		const composer = from();
		keepBegun('user:claire', 'dossier:a', composer);
		expect(begunFor('user:claire', 'dossier:a')).toBe(composer);
		expect(begunFor('user:marc', 'dossier:a')).toBeUndefined();
		keepBegun('user:claire', 'dossier:a', null);
		expect(begunFor('user:claire', 'dossier:a')).toBeUndefined();
	});
});
