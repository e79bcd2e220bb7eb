import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { addEntry } from '#domain/gestures/entries';
import { DOSSIER, gesture, stored, trace } from '../../../tests/support/documents';
import { ownPathway, ownTrace } from '../../../tests/support/webfolio';
import { webfolioOf } from './webfolio';

const newKey = () => `A1b2C3d4E5f6G7h8I9j0K${Math.random().toString(36).slice(2, 3)}`;

function entry(kind: 'experience' | 'skill' | 'paper', title: string): Envelope<'task'> {
	const home = { dossier: DOSSIER, structure: 'ofpc' };
	const [, task] = addEntry({ kind, title, asked: '' }, home, { ...gesture, newKey });
	return stored<'task'>(task!);
}

describe('the second section in its four groups', () => {
	it('has what was added by itself by sort, be it written in or not, and the works of own pathways', () => {
		const [job, italian] = [entry('experience', 'En cuisine'), entry('skill', 'L’italien')];
		const tasks = [...ownPathway.tasks, job, italian];
		const found = webfolioOf([], tasks, [ownTrace('kept'), trace(job, 'kept')]);
		expect(found.entries.experience).toMatchObject([{ title: 'En cuisine', task: job.id }]);
		expect(found.entries.skill).toEqual([
			{ task: italian.id, title: 'L’italien', trace: undefined }
		]);
		expect(found.entries.paper).toEqual([]);
		expect(found.pathways.map(({ task }) => task)).toEqual([ownPathway.tasks[0]!.id]);
	});

	it('loses an entry that was taken away, and keeps the works of a pathway that was', () => {
		const job = entry('experience', 'En cuisine');
		const pathways = [ownPathway.pathway, { ...ownPathway.pathway, id: job.body.pathway }].map(
			(one) => ({ ...one, state: 'cancelled' as const })
		);
		const found = webfolioOf(pathways, [job], [ownTrace('kept'), trace(job, 'kept')]);
		expect([found.entries.experience, found.pathways]).toMatchObject([[], [{}]]);
	});
});
