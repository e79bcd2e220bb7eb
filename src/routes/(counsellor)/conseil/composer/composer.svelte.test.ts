import { describe, expect, it } from 'vitest';
import { template } from '../../../../../tests/support/documents';
import { begunFor, BLANK, Composer, keepBegun } from './composer.svelte';

const from = () => new Composer({ ...template('network').body, template: null });
const titles = (composer: Composer) => composer.steps.map((step) => step.title);

describe('the composer', () => {
	it('takes a task of the bank as a copy, into the first free slot', () => {
		const composer = from();
		const [task] = template('network').body.tasks;
		composer.take(task!);
		composer.step!.title = 'La mienne';
		expect(titles(composer)).toEqual(['Tâche 1', 'Tâche 2', 'La mienne']);
		expect(task!.title).toBe('Tâche 1');
	});

	it('opens the first task of which a date is over or half a date', () => {
		const composer = from();
		composer.steps[1]!.dueDate = '2020-02-30';
		expect(composer.ready()).toBe(false);
		expect(composer.step?.title).toBe('Tâche 2');
		expect(composer.faults).toEqual(['pastDate']);
		composer.steps[1]!.dueDate = null;
		composer.steps[1]!.dateUnclear = true;
		expect(composer.faults).toEqual(['badDate']);
	});

	it('keeps no blank questions, and nothing of the screen', () => {
		const composer = new Composer({ ...BLANK, title: 'Le point' });
		composer.add('questionnaire');
		Object.assign(composer.step!, {
			title: 'Dites',
			offline: false,
			content: {
				tool: 'questionnaire',
				version: 1,
				questions: [{ id: 'q1', kind: 'short', label: ' ', required: false }]
			}
		});
		expect(composer.plan().tasks).toEqual([
			{
				title: 'Dites',
				instruction: '',
				content: { tool: 'questionnaire', version: 1, questions: [] },
				place: '',
				gate: false,
				offline: false,
				dueDate: null
			}
		]);
	});

	it('says what is missing, only after a try', () => {
		const composer = new Composer(BLANK);
		expect(composer.tried).toBe(false);
		expect(composer.touched).toBe(false);
		expect(composer.ready()).toBe(false);
		expect(composer.faults).toEqual(['noTitle', 'noStep']);
	});

	it('leaves its own keys and due dates out of a template', () => {
		const [task] = from().templateContent().tasks;
		expect(task).not.toHaveProperty('key');
		expect(task).not.toHaveProperty('dueDate');
		expect(from().plan().tasks[0]).toHaveProperty('dueDate', null);
	});

	it('changes the tool of a task, not the rest of it, and takes it back', () => {
		const composer = from();
		const step = composer.steps[0]!;
		Object.assign(step, { title: 'Mon titre', instruction: 'Faites.', place: 'Ici' });
		const undo = composer.setTool(step, 'document');
		expect(composer.step).toMatchObject({
			title: 'Mon titre',
			instruction: 'Faites.',
			place: 'Ici',
			content: { tool: 'document' }
		});
		undo();
		expect(composer.step!.content).toEqual(template('network').body.tasks[0]!.content);
		composer.setTool(step, 'search');
		expect(composer.step!.content).toEqual(template('network').body.tasks[0]!.content);
	});

	it('knows whether anything was written since it was opened', () => {
		const composer = from();
		composer.chosen = composer.steps[1]!.key;
		expect(composer.touched).toBe(false);
		composer.steps[1]!.place = 'Au CIO';
		expect(composer.touched).toBe(true);
		composer.steps[1]!.place = '';
		expect(composer.touched).toBe(false);
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
