import { describe, expect, it } from 'vitest';
import { changed, newKey, pathway, trace } from '../../../tests/support/documents';
import { taskFollowing, traceFollowing } from './following';

const { pathway: path, tasks } = pathway();
const task = tasks[0]!;
const validated = changed(task, { state: 'validated' });
const sealed = trace(task, 'sealed');
const open = trace(task, 'open');
const follow = (t: typeof task, work: typeof sealed | null, p = path) =>
	traceFollowing({ task: t, trace: work, pathway: p }, newKey);

describe('the trace follows its task', () => {
	it('VE-05 accepted or waived work is released', () => {
		expect(follow(changed(task, { state: 'accepted' }), sealed)?.state).toBe('released');
		expect(follow(changed(task, { state: 'waived' }), sealed)?.state).toBe('released');
	});

	it('VE-06 returned work is its author’s own again, in the next round', () => {
		const back = follow(changed(task, { body: { round: 2 } }), sealed);
		expect(back).toMatchObject({ state: 'open', body: { round: 2 } });
	});

	it('VE-11 what was given back is kept with the remark, as long as there is room', () => {
		const decision = {
			outcome: 'returned' as const,
			remark: 'Ajoutez vos dates.',
			judged: sealed.w,
			by: 'user:c',
			byName: 'Camille Favre',
			at: 12
		};
		const handed = (text: string) =>
			changed(sealed, { body: { work: { tool: 'document', text } } });
		const returned = changed(task, { body: { round: 2, decision } });
		const versions = (work: typeof sealed, of = returned) =>
			(follow(of, work) as typeof sealed).body.earlier;
		const said = { remark: decision.remark, byName: 'Camille Favre', at: 12, files: [] };
		expect(versions(handed('Mon texte'))).toEqual([
			{ round: 1, work: { tool: 'document', text: 'Mon texte' }, ...said }
		]);
		expect(versions(handed('é'.repeat(90_000)))).toEqual([{ round: 1, work: null, ...said }]);
		const other = changed(sealed, { body: { work: { tool: 'questionnaire', answers: {} } } });
		expect(versions(other)).toEqual([{ round: 1, work: null, ...said }]);
		const later = changed(task, { body: { round: 3, decision } });
		expect(versions(handed('a'), later)).toMatchObject([{ remark: '', byName: '' }]);
	});

	it('VE-10 until a decision the veil stays', () => {
		expect(follow(validated, sealed)).toBeNull();
		expect(follow(task, sealed)).toBeNull();
	});

	it('VE-07 work of a cancelled pathway is released', () => {
		const cancelled = changed(path, { state: 'cancelled' });
		expect(follow(validated, sealed, cancelled)?.state).toBe('released');
	});

	it('VE-08 a device that died between the two writes leaves neither half done', () => {
		expect(follow(validated, open)?.state).toBe('sealed');
		const half = taskFollowing({ task, trace: sealed, pathway: path }, newKey);
		expect(half?.state).toBe('validated');
	});

	it('VE-09 what stands right is left alone, personal traces always', () => {
		expect(follow(task, open)).toBeNull();
		expect(follow(changed(task, { state: 'accepted' }), trace(task, 'released'))).toBeNull();
		const own = pathway('personal', 'own-0003').tasks[0]!;
		expect(follow(changed(own, { state: 'validated' }), trace(own, 'kept'))).toBeNull();
		expect(follow(task, null)).toBeNull();
	});
});
