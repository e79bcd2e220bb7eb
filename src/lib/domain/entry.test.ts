import { describe, expect, it } from 'vitest';
import { gesture } from '../../../tests/support/documents';
import { ENTRY_KINDS, entryKindOf, newEntryId, taskOfEntry } from './entry';
import { ownPathway, ownTrace } from '../../../tests/support/webfolio';
import { addEntry, removeEntry } from './gestures/entries';
import { traceIdOfTask } from './ids';

const home = { dossier: 'dossier:anna-0001', structure: 'ofpc' };
const newKey = () => 'A1b2C3d4E5f6G7h8I9j0Kl';

describe('entries of one’s own section', () => {
	it('WF-14 are known by their pathway, their step and their trace alike', () => {
		for (const kind of ENTRY_KINDS) {
			const pathway = newEntryId(kind, newKey);
			const task = taskOfEntry(pathway);
			for (const id of [pathway, task, traceIdOfTask(task)]) expect(entryKindOf(id)).toBe(kind);
		}
		for (const id of ['pathway:A1b2C3d4E5f6G7h8I9j0Kl', 'trace:welcome-anna-0001.1', 'skill-x']) {
			expect(entryKindOf(id)).toBeNull();
		}
	});

	it('WF-14 are a personal pathway of one step, in which a text is written', () => {
		const entry = { kind: 'skill' as const, title: 'L’italien', asked: 'Où, quand ?' };
		const drafts = addEntry(entry, home, gesture);
		expect(drafts).toMatchObject([
			{ type: 'pathway', ...home, body: { kind: 'personal', title: 'L’italien' } },
			{
				type: 'task',
				state: 'open',
				body: {
					kind: 'personal',
					title: 'L’italien',
					content: { tool: 'document', expected: 'Où, quand ?' }
				}
			}
		]);
	});

	it('WF-14 taken away, they are shown to nobody any more', () => {
		const { pathway } = ownPathway;
		const states = (shown: 'kept' | 'shared' | null) =>
			removeEntry(pathway, shown && ownTrace(shown), gesture).map(({ state }) => state);
		expect(states('shared')).toEqual(['kept', 'cancelled']);
		expect(states('kept')).toEqual(['cancelled']);
		expect(states(null)).toEqual(['cancelled']);
	});
});
