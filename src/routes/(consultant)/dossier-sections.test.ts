import { describe, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { changed, interview, SLOT } from '../../../tests/support/documents';
import { pastTalks, sectionsOf } from './dossier-sections';

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

describe('S36: talks that no task leads to', () => {
	const talk = (state: 'planned' | 'held' | 'missed' | 'cancelled', day: string) =>
		changed(interview(state), {
			id: `interview:${state}-${day}`,
			body: { task: null, appointment: { ...SLOT, day } }
		});

	it('are found again once held, missed or over, the newest first', () => {
		const all = [
			talk('missed', '2026-11-10'),
			talk('planned', '2026-12-05'),
			talk('planned', '2026-11-20'),
			talk('cancelled', '2026-11-12'),
			talk('held', '2026-12-01'),
			interview('held')
		];
		expect(pastTalks(all, '2026-12-02').map(({ id }) => id)).toEqual([
			'interview:held-2026-12-01',
			'interview:planned-2026-11-20',
			'interview:missed-2026-11-10'
		]);
	});
});
