import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOW, changed, pathway } from '../../../tests/support/documents';
import {
	currentPathway,
	inLine,
	isFinished,
	stonesOf,
	waitingPathways,
	workableTasks
} from './current-pathway';
import type { Envelope } from './document';

const first = pathway('advised', 'first-01', NOW);
const second = pathway('advised', 'second-1', NOW + 1);
const all = [...first.tasks, ...second.tasks];
const done = (tasks: Envelope<'task'>[]) => tasks.map((t) => changed(t, { state: 'validated' }));

describe('the current pathway', () => {
	it('DO-01 is the first advised one in the server’s order, the second waits', () => {
		const both = [second.pathway, first.pathway];
		expect(currentPathway(both, all)?.id).toBe(first.pathway.id);
		expect(waitingPathways(both, all).map((p) => p.id)).toEqual([second.pathway.id]);
	});

	it('DO-01 moves on when every task is validated or waived, and back when one is returned', () => {
		const both = [first.pathway, second.pathway];
		const finished = [...done(first.tasks), ...second.tasks];
		expect(currentPathway(both, finished)?.id).toBe(second.pathway.id);
		const returned = [changed(first.tasks[0]!, { body: { round: 2 } }), ...finished.slice(1)];
		expect(currentPathway(both, returned)?.id).toBe(first.pathway.id);
	});

	it('DO-01 skips cancelled and personal pathways, and is null when none is left', () => {
		const cancelled = changed(first.pathway, { state: 'cancelled' });
		const personal = pathway('personal', 'own-0002', NOW - 5);
		expect(currentPathway([cancelled, personal.pathway], all)).toBeNull();
	});

	it('DO-01 does not depend on the order in which things arrived', () => {
		const third = pathway('advised', 'third-01', NOW + 1);
		const pathways = [first.pathway, second.pathway, third.pathway];
		const orders = fc.shuffledSubarray(pathways, { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(orders, (shuffled) => {
				expect(inLine(shuffled).map((p) => p.id)).toEqual(inLine(pathways).map((p) => p.id));
			})
		);
	});

	it('DO-02 one not yet acknowledged comes last', () => {
		const unsent = changed(first.pathway, { createdAt: 0 });
		expect(inLine([unsent, second.pathway]).map((p) => p.id)).toEqual([
			second.pathway.id,
			unsent.id
		]);
	});

	it('DO-03 a pathway whose tasks have not arrived is not finished', () => {
		expect(isFinished(first.pathway, [])).toBe(false);
	});
});

describe('tasks', () => {
	it('DO-04 a gate closes what is behind it until it is accepted or waived', () => {
		const [one, two, three] = first.tasks as [Envelope<'task'>, Envelope<'task'>, Envelope<'task'>];
		const gate = changed(two, { body: { gate: true } });
		const open = (tasks: Envelope<'task'>[]) =>
			workableTasks(first.pathway, tasks).map((task) => task.body.slot);
		expect(open([one, gate, three])).toEqual([1, 2]);
		expect(open([one, changed(gate, { state: 'validated' }), three])).toEqual([1]);
		expect(open([one, changed(gate, { state: 'accepted' }), three])).toEqual([1, 3]);
	});

	it('DO-05 a validated task does not block the next', () => {
		const tasks = [changed(first.tasks[0]!, { state: 'validated' }), ...first.tasks.slice(1)];
		const states = stonesOf(first.pathway, tasks, true).map((stone) => stone.state);
		expect(states).toEqual(['validated', 'current', 'todo']);
	});

	it('DO-05 a returned task is marked as such', () => {
		const decision = { outcome: 'returned', remark: '', judged: null, by: 'x', byName: '', at: 0 };
		const tasks = [changed(first.tasks[0]!, { body: { decision, round: 2 } })];
		expect(stonesOf(first.pathway, tasks, true)[0]?.state).toBe('returned');
	});
});
