import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '#protocol/check';
import {
	changed,
	CONSULTANT,
	gesture,
	pathway,
	SEARCH,
	stored
} from '../../../../tests/support/documents';
import { tasksOf } from '../current-pathway';
import type { AnyDraft, Envelope } from '../document';
import { traceIdOfTask } from '../ids';
import {
	isStarted,
	isTakenAway,
	revisePersonal,
	type PersonalPathway,
	type PersonalPlan
} from './personal-pathways';

const own = pathway('personal', 'own-0001');
const fresh: PersonalPathway = { ...own, traces: new Set() };
const stepOf = (task: Envelope<'task'>) => ({
	task: task.id,
	title: task.body.title,
	content: task.body.content
});
const newStep = (title: string) => ({ task: null, title, content: SEARCH });
const shown = ({ pathway: { id }, tasks, traces }: PersonalPathway) =>
	tasksOf(id, tasks).filter((task) => !isTakenAway(task, traces));
const planOf = (before: PersonalPathway) => ({
	title: before.pathway.body.title,
	aim: before.pathway.body.aim,
	steps: shown(before).map(stepOf)
});
const titles = (of: PersonalPathway) => shown(of).map((task) => task.body.title);

/** Changed by somebody who sees it as it stands. */
function revised(before: PersonalPathway, plan: PersonalPlan, seen = before): AnyDraft[] {
	const known = seen.tasks.map((task) => task.id);
	return revisePersonal(before, known, plan, gesture) ?? [];
}

/** The pathway once the drafts are written. */
function after(before: PersonalPathway, drafts: readonly AnyDraft[]): PersonalPathway {
	const docs = drafts.map((draft) => stored<'task'>(draft, CONSULTANT));
	const tasks = docs.filter((doc) => doc.type === 'task');
	const others = before.tasks.filter((one) => !tasks.some((task) => task.id === one.id));
	return { ...before, tasks: [...others, ...tasks] };
}

describe('a pathway of one’s own, changed later', () => {
	it('DO-14 nothing changed, nothing is written', () => {
		expect(revised(fresh, planOf(fresh))).toEqual([]);
	});

	it('DO-14 takes steps in, away and into another order', () => {
		const [one, two, three] = own.tasks.map(stepOf);
		const steps = [three!, newStep('Nouvelle'), { ...one!, title: 'Autrement' }];
		const drafts = revised(fresh, { title: 'Mieux', aim: '', steps });
		for (const draft of drafts) expect(checkDraft(draft)).toMatchObject({ ok: true });
		const changedOne = after(fresh, drafts);
		expect(titles(changedOne)).toEqual(['Tâche 3', 'Nouvelle', 'Autrement']);
		expect(drafts[0]).toMatchObject({ type: 'pathway', body: { title: 'Mieux' } });
		const gone = changedOne.tasks.find((task) => task.id === two!.task);
		expect(gone?.state).toBe('waived');
	});

	it('DO-14 a step that has begun keeps its words and its slot, whatever is asked', () => {
		const [one] = own.tasks as [Envelope<'task'>];
		const before = { ...fresh, traces: new Set([traceIdOfTask(one.id)]) };
		const steps = [
			...planOf(fresh).steps.slice(1),
			{ ...stepOf(one), title: 'Autre', content: { ...SEARCH, hints: 'x' } as typeof SEARCH }
		];
		const now = after(before, revised(before, { ...planOf(before), steps }));
		expect(titles(now)).toEqual(['Tâche 2', 'Tâche 3', 'Tâche 1']);
		const without = revised(before, { ...planOf(before), steps: steps.slice(0, 2) });
		expect(after(before, without).tasks.find((task) => task.id === one.id)?.state).toBe('open');
	});

	it('DO-14 a step begun on another device while it was taken away is shown again', () => {
		const [one] = own.tasks as [Envelope<'task'>];
		const away = changed(one, { state: 'waived' });
		expect(isTakenAway(away, new Set())).toBe(true);
		expect(isTakenAway(away, new Set([traceIdOfTask(one.id)]))).toBe(false);
	});

	it('DO-14 a step that came from another device meanwhile stays, and keeps its slot', () => {
		const plan = { ...planOf(fresh), title: 'Mieux' };
		const meanwhile = after(
			fresh,
			revised(fresh, { ...plan, steps: [...plan.steps, newStep('Du téléphone')] })
		);
		const now = after(meanwhile, revised(meanwhile, plan, fresh));
		expect(titles(now)).toContain('Du téléphone');
		const more = { ...plan, steps: [...plan.steps, newStep('D’ici')] };
		const both = after(meanwhile, revised(meanwhile, more, fresh));
		expect(new Set(titles(both))).toEqual(new Set([...titles(meanwhile), 'D’ici']));
		const full = { ...plan, steps: [...plan.steps, ...['a', 'b', 'c', 'd'].map(newStep)] };
		const known = fresh.tasks.map((task) => task.id);
		expect(revisePersonal(meanwhile, known, full, gesture)).toBeNull();
	});

	it('DO-14 a step renamed here and taken away on another device is there, under its new name', () => {
		const [one, ...others] = planOf(fresh).steps;
		const away = after(fresh, revised(fresh, { ...planOf(fresh), steps: others }));
		const plan = { ...planOf(fresh), steps: [{ ...one!, title: 'Autrement' }, ...others] };
		expect(titles(after(away, revised(away, plan, fresh)))).toContain('Autrement');
		const untouched = after(away, revised(away, planOf(fresh), fresh));
		expect(titles(untouched)).toEqual(['Tâche 2', 'Tâche 3']);
	});

	it('DO-14 never more than seven, never two in one slot, nothing begun is lost (D06)', () => {
		const changes = fc.array(
			fc.record({ keep: fc.subarray([0, 1, 2, 3, 4, 5, 6]), add: fc.nat(7), begin: fc.nat(6) }),
			{ maxLength: 8 }
		);
		fc.assert(
			fc.property(changes, (rounds) => {
				let now: PersonalPathway = fresh;
				for (const { keep, add, begin } of rounds) {
					const task = shown(now)[begin];
					if (task) now = { ...now, traces: new Set([...now.traces, traceIdOfTask(task.id)]) };
					const started = shown(now).filter((one) => isStarted(one, now.traces));
					const kept = shown(now).filter((one, at) => keep.includes(at) || started.includes(one));
					const room = Math.min(add, 7 - kept.length);
					const added = Array.from({ length: room }, (_, n) => newStep(`n${n}`));
					const steps = [...added, ...kept.map(stepOf)];
					now = after(now, revised(now, { title: 'T', aim: '', steps }));
					expect(titles(now)).toEqual(steps.map((step) => step.title));
					expect(new Set(now.tasks.map((one) => one.body.slot)).size).toBe(now.tasks.length);
					expect(started.every((one) => shown(now).some(({ id }) => id === one.id))).toBe(true);
				}
			})
		);
	});
});
