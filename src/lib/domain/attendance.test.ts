import { describe, expect, it } from 'vitest';
import { changed, pathway, seat, session } from '../../../tests/support/documents';
import { attendedTask, completedBy, withSession } from './attendance';
import type { AnyEnvelope, Envelope } from './document';
import { keyOfId } from './ids';
import { isOver, isWanted } from './session';
import type { ContentOf } from './tool';

const workshop = session();
const content = (changes: Partial<ContentOf<'workshop'>> = {}) =>
	({ tool: 'workshop', aim: '', sessions: [], words: '', askKept: false, ...changes }) as const;

/** A pathway whose second and third task send to a workshop. */
function way(changes: Partial<ContentOf<'workshop'>> = {}) {
	const { pathway: path, tasks } = pathway();
	const [first, second, third] = tasks as [Envelope<'task'>, Envelope<'task'>, Envelope<'task'>];
	const asking = (task: Envelope<'task'>) => changed(task, { body: { content: content(changes) } });
	return { path, first, second: asking(second), third: asking(third) };
}

const chosen = (docs: AnyEnvelope[], sits = seat(workshop, 'present')) =>
	attendedTask(sits, workshop, docs)?.id;

describe('which task an attendance completes', () => {
	const { path, first, second, third } = way();

	it('DO-17 the first of the current pathway that asks for such a session', () => {
		expect(chosen([path, third, second, first])).toBe(second.id);
	});

	it('DO-17 the one from which it was asked for', () => {
		const asked = changed(seat(workshop, 'present'), { body: { task: third.id } });
		expect(chosen([path, first, second, third], asked)).toBe(third.id);
	});

	it('DO-17 one that she has ended herself is met by it: the next one is not', () => {
		const done = changed(second, { state: 'validated' });
		expect(chosen([path, first, done, third])).toBe(second.id);
	});

	it('DO-17 one that she has ended herself on its day is met by it, though its pathway is through', () => {
		const ended = [first, second, third].map((task) =>
			changed(task, { state: 'accepted', body: { validatedAt: Date.UTC(2026, 10, 30, 12) } })
		);
		const after = pathway('advised', 'path-0002', Date.UTC(2026, 11, 1));
		const next = changed(after.tasks[0]!, { body: { content: content() } });
		const docs = [path, first, ended[1]!, ended[2]!, after.pathway, next];
		expect(chosen([path, ...ended, after.pathway, next])).toBe(second.id);
		expect(chosen(docs)).toBe(second.id);
	});

	it('DO-17 one that another attendance completes is not met twice', () => {
		const other = changed(seat(session(), 'present'), {
			body: { completes: { task: second.id, round: 1 } }
		});
		expect(chosen([path, first, second, third, other])).toBe(third.id);
	});

	it('DO-17 none of a pathway that waits, is cancelled, or is shut by a gate', () => {
		const waiting = pathway('advised', 'path-0002', Date.UTC(2026, 10, 1));
		expect(chosen([waiting.pathway, ...waiting.tasks, path, second])).toBeUndefined();
		expect(chosen([changed(path, { state: 'cancelled' }), second])).toBeUndefined();
		const gate = changed(first, { body: { gate: true } });
		expect(chosen([path, gate, second])).toBeUndefined();
	});

	it('DO-17 none whose author asks what she keeps of it, and none of another theme', () => {
		const kept = way({ askKept: true });
		expect(chosen([kept.path, kept.second])).toBeUndefined();
		const other = way({ words: 'entretien' });
		expect(chosen([other.path, other.second])).toBeUndefined();
	});
});

it('PR-51 a task given back since she was there is met by it, and not completed', () => {
	const { path, first, second } = way();
	const sits = seat(workshop, 'present');
	const began = Date.UTC(2026, 10, 30, 14);
	const decision = { outcome: 'returned', remark: '', judged: '', by: 'u', byName: 'n' } as const;
	const returned = (at: number) =>
		changed(second, { body: { round: 2, decision: { ...decision, at } } });
	const completed = (at: number) => completedBy(sits, workshop, [path, first, returned(at)]);
	expect(completed(began - 1)).toEqual({ task: second.id, round: 2 });
	expect(completed(began + 1)).toEqual({ task: second.id, round: 0 });
});

describe('which sessions a task is about', () => {
	it.each([
		['', true],
		['cv', true],
		['CV rédiger', true],
		['rediger son c.v', false],
		['entretien', false],
		['  ', true]
	])('DO-18 « %s » in the title', (words, wanted) => {
		expect(isWanted({ sessions: [], words }, workshop.id, workshop.body)).toBe(wanted);
	});

	it('DO-18 those chosen, whatever their words', () => {
		const sessions = [keyOfId(workshop.id)];
		expect(isWanted({ sessions, words: 'entretien' }, workshop.id, workshop.body)).toBe(true);
		expect(isWanted({ sessions, words: '' }, session().id, workshop.body)).toBe(false);
	});

	it('DO-18 a session is over once it has ended by the last clock on earth', () => {
		const time = { day: '2026-11-30', time: '14:00', minutes: 120 };
		expect(isOver(time, Date.UTC(2026, 11, 1, 3, 59))).toBe(false);
		expect(isOver(time, Date.UTC(2026, 11, 1, 4))).toBe(true);
	});
});

it('DO-17 the work names where she was, once, and never more than it can hold', () => {
	const sits = seat(workshop);
	const empty = { tool: 'workshop' as const, sessions: {}, questions: 'Qui ?', kept: '' };
	const noted = withSession(empty, sits.id, workshop);
	const named = { seat: sits.id, title: 'Rédiger son CV', day: '2026-11-30' };
	expect(noted).toEqual({ ...empty, sessions: { [keyOfId(workshop.id)]: named } });
	expect(withSession(noted, sits.id, workshop)).toEqual(noted);
	const full = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`ofpc_k${n}`, named]));
	const filled = { ...empty, sessions: full };
	expect(withSession(filled, sits.id, workshop)).toEqual(filled);
});
