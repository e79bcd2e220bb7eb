import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { doneAt, othersLike, type Held } from './dated-works';

type Trace = Envelope<'trace'>;
type Task = Envelope<'task'>;

const content = { tool: 'assessment', test: 'riasec', version: 1, introduction: '' } as const;

function trace(id: string, changed: Partial<Trace> = {}, asked: unknown = null): Trace {
	const work = { tool: 'assessment', answers: {}, noticed: id, wishes: '' };
	const body = { task: `task:${id}`, asked, work };
	return { id, dossier: 'dossier:a', state: 'released', updatedAt: 5, body, ...changed } as Trace;
}

/** Tasks by the id of their trace: a state, and when it was validated. */
function held(traces: Trace[], tasks: Record<string, [string, number]>, own: string | null): Held {
	const taskOf = ({ id }: Trace) => {
		const [state, validatedAt] = tasks[id] ?? [];
		return state ? ({ state, body: { validatedAt, content } } as Task) : undefined;
	};
	return { traces, taskOf, isOwn: ({ dossier }) => dossier === own, now: 99 };
}

describe('the same tool at another date', () => {
	it('AS-07 takes what is finished, of the same person and tool, oldest first', () => {
		const shown = trace('now');
		const search = trace('search');
		search.body.work = { tool: 'search', notes: '', sources: [], conclusion: '' };
		const theirs = trace('theirs', { dossier: 'dossier:b' });
		const done = (at: number): [string, number] => ['accepted', at];
		const here = held(
			[shown, trace('new'), trace('old'), search, theirs],
			{ now: done(30), new: done(20), old: done(10), search: done(1), theirs: done(2) },
			null
		);
		expect(othersLike(shown, here).map(({ at }) => at)).toEqual([10, 20]);
		expect(doneAt(shown, here)).toBe(30);
	});

	it('AS-07 has done just now what the server has not stamped', () => {
		const shown = trace('now', { state: 'kept', updatedAt: 0 }, content);
		expect(doneAt(shown, held([shown], { now: ['validated', 0] }, 'dossier:a'))).toBe(99);
	});

	it('AS-07 leaves out what is open, or open again', () => {
		const shown = trace('now');
		const traces = [
			shown,
			trace('open', { state: 'open' }),
			trace('again', { state: 'kept' }, content)
		];
		expect(othersLike(shown, held(traces, { again: ['open', 10] }, 'dossier:a'))).toEqual([]);
	});

	it.each([
		['dossier:a', 0],
		['dossier:b', 1],
		[null, 1]
	])('AS-07 never takes one’s own work under the veil: own dossier %s', (own, count) => {
		const shown = trace('now');
		const traces = [shown, trace('sealed', { state: 'sealed' })];
		const here = held(traces, { sealed: ['validated', 10] }, own);
		expect(othersLike(shown, here)).toHaveLength(count);
	});

	it('AS-07 knows a shared trace by what it asked: its task is the person’s own', () => {
		const shown = trace('now');
		const shared = trace('shared', { state: 'shared', createdAt: 7, updatedAt: 99 }, content);
		const unknown = trace('unknown', { state: 'shared' });
		expect(othersLike(shown, held([shown, shared, unknown], {}, null))).toMatchObject([
			{ content, at: 7 }
		]);
	});
});
