import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import type { Transition } from '#domain/transition-kinds';
import { actorsIn, countsByKind, findActions, monthOf, monthsOf, peopleIn } from './actions';

function action(kind: Transition, at: string, actor: string | null, subject: string) {
	const body = { kind, subject, at: new Date(at).getTime(), actor, actorName: actor && 'Claire' };
	return { structure: 'ofpc', body } as unknown as Envelope<'action'>;
}
const all = [
	action('taskValidated', '2026-11-03T10:00', null, 'a'),
	action('taskAccepted', '2026-11-05T10:00', 'user:claire', 'a'),
	action('taskAccepted', '2026-10-05T10:00', 'user:claire', 'b')
];
const nothing = { kind: '', month: '', actor: '' };

it('filters by structure, kind, month and author, newest first', () => {
	const find = (query: object) => findActions(all, ['ofpc'], { ...nothing, ...query });
	expect(find({}).map((one) => monthOf(one.body.at))).toEqual(['2026-11', '2026-11', '2026-10']);
	expect(find({ kind: 'taskAccepted', month: '2026-11' })).toEqual([all[1]]);
	expect(find({ actor: 'user:claire' })).toHaveLength(2);
	expect(findActions(all, ['mife-ain'], nothing)).toEqual([]);
});

it('counts actions by kind, and people without naming them', () => {
	expect(countsByKind(all)).toEqual([
		{ kind: 'taskAccepted', count: 2 },
		{ kind: 'taskValidated', count: 1 }
	]);
	expect(peopleIn(all)).toBe(2);
	expect(monthsOf(all)).toEqual(['2026-11', '2026-10']);
	expect(actorsIn(all)).toEqual([{ id: 'user:claire', name: 'Claire' }]);
});
