import { describe, expect, it } from 'vitest';
import { gesture, pathway, trace } from '../../../../tests/support/documents';
import type { AnyEnvelope } from '../document';
import { canSettle, fieldOf, settleConflict } from './conflicts';

const task = pathway().tasks[0]!;
const doc = trace(task, 'open', 'Les deux textes.');

describe('deciding a conflict', () => {
	it('MG-13 one field takes the value chosen, the rest stays', () => {
		const draft = settleConflict(doc, 'body.work.notes', 'Le mien.', gesture);
		expect(draft.body).toEqual({ ...doc.body, work: { ...doc.body.work, notes: 'Le mien.' } });
		expect(draft.w).not.toBe(doc.w);
		expect(doc.body.work).toMatchObject({ notes: 'Les deux textes.' });
	});

	it('MG-13 an answer that is no longer there comes back', () => {
		const draft = settleConflict(doc, 'body.work.answers.q-1', 'Oui', gesture);
		expect(draft.body).toMatchObject({ work: { answers: { 'q-1': 'Oui' } } });
	});

	it('MG-13 what stands in a field now is read along the same path', () => {
		const { work } = doc.body;
		expect(fieldOf(doc, 'body.work')).toEqual(work);
		expect(fieldOf(doc, 'body.work.notes')).toBe('Les deux textes.');
		expect(fieldOf(doc, 'body.work.notes.toString')).toBeUndefined();
		expect(fieldOf(doc, 'body.nowhere.at.all')).toBeUndefined();
	});

	it('MG-13 a state, and a line of a list, are decided where they are made', () => {
		expect(canSettle('body.work.notes')).toBe(true);
		expect(canSettle('state')).toBe(false);
		expect(canSettle('body.members.user:a.surname')).toBe(false);
	});

	it('MG-13 the side that took something away takes it away', () => {
		const notes = { ofpc_a: { title: 'A', kept: 'x' }, ofpc_b: { title: 'B', kept: 'y' } };
		const work = { tool: 'documentation' as const, kept: notes, conclusion: '' };
		const reading = { ...doc, body: { ...doc.body, work } };
		const draft = settleConflict(reading, 'body.work.kept.ofpc_a', undefined, gesture);
		expect(draft.body).toMatchObject({ work: { kept: { ofpc_b: notes.ofpc_b } } });
		expect(
			Object.keys(fieldOf({ ...reading, body: draft.body } as AnyEnvelope, 'body.work.kept') ?? {})
		).toEqual(['ofpc_b']);
	});
});
