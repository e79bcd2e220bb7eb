import { describe, expect, it } from 'vitest';
import { changed, gesture, interview, pathway, trace } from '../../../../tests/support/documents';
import type { AnyDraft, AnyEnvelope, Envelope } from '../document';
import { draftOfEnvelope } from '../draft';
import { MAX_CORRECTIONS } from '../limits';
import { merge } from '../merge';
import { canSettle, fieldOf, otherSynthesis, settleConflict, settlingDrafts } from './conflicts';
import { cancelInterview, correctSynthesis } from './interviews';

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

describe('two corrections of one synthesis', () => {
	const base = interview('held');
	const [mine] = correctSynthesis(base, 'Le mien.', gesture);
	const marc = { ...gesture, user: { id: 'user:marc', name: 'Marc Favre' } };
	const theirs = correctSynthesis(base, 'Le sien.', marc)[0]!;
	const stands = { ...base, ...theirs } as Envelope<'interview'>;
	const { doc, conflicts } = merge(draftOfEnvelope(base), mine!, theirs);
	const conflict = conflicts[0]!;

	it('DK-80 the one that arrived first stands; the other is put in as a correction by one press', () => {
		expect(conflicts).toHaveLength(1);
		expect(doc.body).toEqual(theirs.body);
		expect(otherSynthesis(stands, conflict)).toBe('Le mien.');
		const [draft] = settlingDrafts(stands, conflict, 'mine', gesture);
		const { held } = (draft as AnyDraft & Envelope<'interview'>).body;
		expect(held).toMatchObject({ synthesis: 'Le mien.' });
		expect(held?.earlier?.map(({ synthesis }) => synthesis)).toEqual([
			base.body.held!.synthesis,
			'Le sien.'
		]);
	});

	it('DK-80 keeping the one that is there writes nothing', () => {
		for (const choice of ['theirs', 'both'] as const)
			expect(settlingDrafts(stands, conflict, choice, gesture)).toEqual([]);
	});

	it('DK-80 nothing is offered where that text stands already, or nothing was held on both sides', () => {
		const put = changed(stands, {
			body: { held: { ...stands.body.held!, synthesis: 'Le mien.' } }
		});
		expect(otherSynthesis(put, conflict)).toBeNull();
		expect(otherSynthesis(interview('planned'), conflict)).toBeNull();
		const off = cancelInterview(interview('planned'), 'counsellor', '', gesture)[0]!;
		const sides = {
			field: 'state',
			mine: { held: null, state: off.state },
			theirs: conflict.theirs
		};
		expect(otherSynthesis(stands, sides)).toBeNull();
		for (const side of [null, undefined, 'held', { held: { synthesis: 7 } }, { held: 'x' }])
			expect(otherSynthesis(stands, { ...conflict, mine: side })).toBeNull();
	});

	it('DK-80 without room for another correction nothing is written', () => {
		const before = { synthesis: 'x', by: 'user:marc', byName: 'Marc', at: 1 };
		const earlier = Array.from({ length: MAX_CORRECTIONS }, () => before);
		const full = changed(stands, { body: { held: { ...stands.body.held!, earlier } } });
		expect(settlingDrafts(full, conflict, 'mine', gesture)).toEqual([]);
	});
});
