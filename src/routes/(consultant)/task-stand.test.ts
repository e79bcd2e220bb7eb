import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { standOf } from './task-stand';

type Task = Envelope<'task'>;
type Pathway = Envelope<'pathway'>;

const pathway = (id: string, more: object = {}, kind = 'advised') =>
	({ id, state: 'proposed', createdAt: 2, body: { kind }, ...more }) as unknown as Pathway;

const task = (slot: number, state: string, body: object = {}) =>
	({
		id: `task:p.${slot}`,
		state,
		body: { pathway: 'pathway:p', slot, position: slot, kind: 'advised', gate: false, ...body }
	}) as unknown as Task;

const P = pathway('pathway:p');

describe('how a task stands', () => {
	it('hides what is sealed, and shows what was read', () => {
		const around = { pathway: P, pathways: [P], tasks: [] };
		expect(standOf(task(1, 'validated'), around)).toBe('veiled');
		expect(standOf(task(1, 'accepted'), around)).toBe('released');
		expect(standOf(task(1, 'validated', { kind: 'personal' }), around)).toBe('personalDone');
	});

	it('D04: keeps what stands behind a gate shut', () => {
		const tasks = [task(1, 'validated', { gate: true }), task(2, 'open')];
		const around = { pathway: P, pathways: [P], tasks };
		expect(standOf(tasks[1]!, around)).toBe('shut');
		const read = [task(1, 'accepted', { gate: true }), tasks[1]!];
		expect(standOf(tasks[1]!, { ...around, tasks: read })).toBe('workable');
	});

	it('D05: one pathway at a time', () => {
		const first = pathway('pathway:a', { createdAt: 1 });
		const before = [{ ...task(1, 'open', { pathway: 'pathway:a' }), id: 'task:a.1' }];
		const tasks = [task(1, 'open'), ...before];
		expect(standOf(tasks[0]!, { pathway: P, pathways: [first, P], tasks })).toBe('later');
	});

	it('leaves a stopped pathway alone', () => {
		const stopped = pathway('pathway:p', { state: 'cancelled' });
		const around = { pathway: stopped, pathways: [stopped], tasks: [task(1, 'open')] };
		expect(standOf(task(1, 'open'), around)).toBe('cancelled');
	});
});
