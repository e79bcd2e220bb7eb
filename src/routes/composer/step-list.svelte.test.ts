import { describe, expect, it } from 'vitest';
import { MAX_TASKS } from '#domain/limits';
import { proposePathway } from '#domain/gestures/pathways';
import { gesture, plan, SEARCH } from '../../../tests/support/documents';
import { SlotGrab } from './slot-grab.svelte';
import { StepList, type StepBase } from './step-list.svelte';

function listOf(...titles: string[]): StepList<StepBase> {
	const list = new StepList<StepBase>();
	for (const title of titles) list.append({ key: list.newKey(), title, content: SEARCH });
	return list;
}

const titles = (list: StepList<StepBase>) => list.steps.map((step) => step.title).join('');
const boxes = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ top: index * 60, height: 60 }));

describe('seven slots', () => {
	it('S28: never hold more than seven steps', () => {
		const list = listOf(...'abcdefghi');
		expect(list.steps).toHaveLength(MAX_TASKS);
		expect(list.full).toBe(true);
	});

	it('are given in order: a step moves to a place, not beyond the ends', () => {
		const list = listOf(...'abcd');
		const [a, , , d] = list.steps;
		list.move(a!.key, -1);
		expect(titles(list)).toBe('abcd');
		list.move(a!.key, 1);
		expect(titles(list)).toBe('bacd');
		list.place(d!.key, 0);
		expect(titles(list)).toBe('dbac');
		list.place(d!.key, 9);
		expect(titles(list)).toBe('bacd');
	});

	it('give the neighbour of a removed step, and the step back where it was', () => {
		const list = listOf(...'abc');
		list.chosen = list.steps[1]!.key;
		const undo = list.remove(list.chosen);
		expect([titles(list), list.step?.title]).toEqual(['ac', 'c']);
		undo();
		expect([titles(list), list.step?.title]).toEqual(['abc', 'b']);
		undo();
		expect(titles(list)).toBe('abc');
	});

	it('do not take an eighth step back', () => {
		const list = listOf(...'abcdefg');
		const undo = list.remove(list.steps[0]!.key);
		list.append({ key: list.newKey(), title: 'h', content: SEARCH });
		expect(undo()).toBe(false);
		expect(titles(list)).toBe('bcdefgh');
		list.remove(list.steps[6]!.key);
		expect(undo()).toBe(true);
		expect(titles(list)).toBe('abcdefg');
	});

	it('open the step in which a text is too long, and remember it where it goes', () => {
		const list = listOf(...'abc');
		const long = { ...plan(), tasks: plan().tasks.map((task) => ({ ...task })) };
		long.tasks[1]!.instruction = 'x'.repeat(5_001);
		const target = { id: 'pathway:one', dossier: 'dossier:lina', structure: 'ofpc' };
		expect(list.accepts(proposePathway(long, target, gesture))).toBe(false);
		expect(list.fault).toEqual({ what: 'field', field: 'instruction', task: 2 });
		list.place(list.faulty!, 0);
		expect([list.steps[0]!.key, list.fault?.task]).toEqual([list.faulty, 1]);
		expect(list.step?.title).toBe('b');
		list.remove(list.faulty!);
		expect(list.fault).toBeNull();
		expect(list.accepts(proposePathway(plan(), target, gesture))).toBe(true);
		expect([list.fault, list.faulty]).toEqual([null, null]);
	});
});

describe('a step in hand', () => {
	function held(by: 'pointer' | 'keys') {
		const list = listOf(...'abcd');
		const grab = new SlotGrab(list, (step) => step.title);
		grab.take(list.steps[1]!.key, by, boxes(4));
		return { list, grab };
	}

	it('goes place by place under the keys, and is told', () => {
		const { list, grab } = held('keys');
		grab.step(1);
		grab.step(1);
		grab.step(1);
		expect(grab.said).toContain('place 4 sur 4');
		expect(titles(list)).toBe('abcd');
		grab.drop();
		expect(titles(list)).toBe('acdb');
		expect(grab.said).toContain('place 4 sur 4');
	});

	it('is put back where it was', () => {
		const { list, grab } = held('keys');
		grab.step(-1);
		grab.putBack();
		expect(titles(list)).toBe('abcd');
		expect(grab.said).toContain('place 2 sur 4');
		expect(grab.held).toBeNull();
	});

	it('is told where it is when a button moves it, and nothing is said at the ends', () => {
		const { list, grab } = held('keys');
		grab.putBack();
		grab.move(list.steps[2]!, 1);
		expect(titles(list)).toBe('abdc');
		expect(grab.said).toContain('place 4 sur 4');
		grab.move(list.steps[0]!, -1);
		expect(grab.said).toContain('place 4 sur 4');
	});

	it('follows the pointer, the others give way; a press alone moves nothing', () => {
		const { list, grab } = held('pointer');
		grab.follow(3);
		expect(grab.gap).toBeNull();
		grab.follow(-70);
		expect([0, 1, 2].map((index) => grab.shift(index))).toEqual([60, -70, 0]);
		expect(grab.gap).toEqual({ top: 0, height: 60 });
		grab.drop();
		expect(titles(list)).toBe('bacd');
	});
});
