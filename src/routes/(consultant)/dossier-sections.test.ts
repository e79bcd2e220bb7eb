import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { sectionsOf } from './dossier-sections';

const task = (id: string, state: string, more: object = {}) =>
	({
		id,
		state,
		body: { kind: 'advised', decision: null, validatedAt: 0, ...more }
	}) as unknown as Envelope<'task'>;

const trace = (id: string, of: string, state: string, kind = 'advised') =>
	({ id, state, updatedAt: 1, body: { task: of, kind } }) as unknown as Envelope<'trace'>;

describe('S51: the two sections', () => {
	it('D07: shows what is under the veil though its trace is not here', () => {
		const tasks = [
			task('a', 'accepted', { decision: { at: 5 } }),
			task('b', 'validated', { validatedAt: 9 }),
			task('c', 'open')
		];
		const { work } = sectionsOf(tasks, [trace('ta', 'a', 'released')]);
		expect(work.map((one) => one.id)).toEqual(['b', 'a']);
	});

	it('keeps personal traces apart, whatever their state', () => {
		const own = trace('p', 'x', 'kept', 'personal');
		const { work, webfolio } = sectionsOf([task('x', 'validated', { kind: 'personal' })], [own]);
		expect(work).toEqual([]);
		expect(webfolio).toEqual([own]);
	});
});
