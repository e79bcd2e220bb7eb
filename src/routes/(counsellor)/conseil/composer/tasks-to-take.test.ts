import { describe, expect, it } from 'vitest';
import { changed, plan, template } from '../../../../../tests/support/documents';
import { findTasks, tasksToTake } from './tasks-to-take';

const [task] = plan(1).tasks;
const explore = template('network');
const alone = changed(template('network'), {
	body: { title: 'Une visite', tasks: [{ ...task!, title: 'Visiter une entreprise' }] }
});
const copy = changed(template('network'), { id: 'template:copy-0001' });

describe('tasks to take from the bank', () => {
	it('BA-02 are those of pathways and those of their own, the latter first, each once', () => {
		const found = tasksToTake([explore, copy, alone]);
		expect(found.map((one) => one.task.title)).toEqual([
			'Visiter une entreprise',
			'Tâche 1',
			'Tâche 2'
		]);
		expect(found.map((one) => one.from)).toEqual([null, 'Explorer', 'Explorer']);
	});

	it('BA-02 are found by words, of their template too, and by tool', () => {
		const all = tasksToTake([explore, alone]);
		expect(findTasks(all, { text: 'visiter', tool: '' })).toHaveLength(1);
		expect(findTasks(all, { text: 'explorer 2', tool: '' })).toHaveLength(1);
		expect(findTasks(all, { text: 'metiers tache', tool: '' })).toHaveLength(2);
		expect(findTasks(all, { text: 'rien de tel', tool: '' })).toEqual([]);
		expect(findTasks(all, { text: '', tool: 'search' })).toHaveLength(3);
		expect(findTasks(all, { text: '', tool: 'document' })).toEqual([]);
	});
});
