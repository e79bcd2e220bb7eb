import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { newsOf, talkNewsOf } from './news';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;

function task(id: string, state: string, outcome: string | null, daysAgo = 1): Envelope<'task'> {
	const decision = outcome && { outcome, at: NOW - daysAgo * DAY };
	return { id, state, body: { decision } } as unknown as Envelope<'task'>;
}

describe('what is new', () => {
	it('tells decisions newest first, and old ones no more', () => {
		const tasks = [
			task('a', 'accepted', 'accepted', 3),
			task('b', 'accepted', 'accepted', 30),
			task('c', 'open', null),
			task('d', 'waived', 'waived', 1)
		];
		expect(newsOf(tasks, NOW).map(({ task, kind }) => [task.id, kind])).toEqual([
			['d', 'waived'],
			['a', 'released']
		]);
	});

	it('tells that the synthesis of a talk was corrected, for as long', () => {
		const talk = (daysAgo: number) => {
			const corrected = { by: 'user:claire', byName: 'Claire', at: NOW - daysAgo * DAY };
			return { id: 'interview:p.1', body: { held: { corrected } } } as Envelope<'interview'>;
		};
		const done = task('task:p.1', 'accepted', 'accepted', 30);
		expect(newsOf([done], NOW, [talk(2)])).toMatchObject([{ kind: 'corrected', who: 'Claire' }]);
		expect(newsOf([done], NOW, [talk(20)])).toEqual([]);
	});

	it('S36: tells of a talk without a task that was held or corrected, for as long', () => {
		const talk = (id: string, daysAgo: number, corrected?: number, task: string | null = null) => {
			const signed = (days: number) => ({ byName: 'Claire', at: NOW - days * DAY });
			const held = { ...signed(daysAgo), ...(corrected && { corrected: signed(corrected) }) };
			return { id, body: { task, held } } as unknown as Envelope<'interview'>;
		};
		const all = [
			talk('held', 3),
			talk('old', 20),
			talk('corrected', 20, 1),
			talk('tasks', 1, undefined, 'task:p.1'),
			{ id: 'ahead', body: { task: null, held: null } } as Envelope<'interview'>
		];
		expect(talkNewsOf(all, NOW).map(({ talk, kind, who }) => [talk.id, kind, who])).toEqual([
			['corrected', 'corrected', 'Claire'],
			['held', 'held', 'Claire']
		]);
	});

	it('keeps what was given back until it is done again', () => {
		expect(newsOf([task('a', 'open', 'returned', 60)], NOW)).toHaveLength(1);
		expect(newsOf([task('a', 'validated', 'returned', 1)], NOW)).toHaveLength(0);
	});
});
