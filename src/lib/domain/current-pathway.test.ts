import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOW, changed, gesture, pathway } from '../../../tests/support/documents';
import {
	currentPathway,
	inLine,
	isBegun,
	isFinished,
	rankBehind,
	stonesOf,
	waitingPathways,
	workableTasks
} from './current-pathway';
import type { Envelope } from './document';
import { edited } from './gestures/edit';
import { putFirst, reorderWaiting } from './gestures/pathways';

const first = pathway('advised', 'first-01', NOW);
const second = pathway('advised', 'second-1', NOW + 1);
const all = [...first.tasks, ...second.tasks];
const done = (tasks: Envelope<'task'>[]) => tasks.map((t) => changed(t, { state: 'validated' }));

type Path = Envelope<'pathway'>;

describe('the current pathway', () => {
	it('DO-01 is the first advised one in the server’s order, the second waits', () => {
		const both = [second.pathway, first.pathway];
		expect(currentPathway(both, all)?.id).toBe(first.pathway.id);
		expect(waitingPathways(both, all).map((p) => p.id)).toEqual([second.pathway.id]);
	});

	it('DO-01 moves on when every task is validated or waived, and back when one is returned', () => {
		const both = [first.pathway, second.pathway];
		const finished = [...done(first.tasks), ...second.tasks];
		expect(currentPathway(both, finished)?.id).toBe(second.pathway.id);
		const returned = [changed(first.tasks[0]!, { body: { round: 2 } }), ...finished.slice(1)];
		expect(currentPathway(both, returned)?.id).toBe(first.pathway.id);
	});

	it('DO-01 skips cancelled and personal pathways, and is null when none is left', () => {
		const cancelled = changed(first.pathway, { state: 'cancelled' });
		const personal = pathway('personal', 'own-0002', NOW - 5);
		expect(currentPathway([cancelled, personal.pathway], all)).toBeNull();
	});

	it('DO-01 does not depend on the order in which things arrived', () => {
		const third = pathway('advised', 'third-01', NOW + 1);
		const pathways = [first.pathway, second.pathway, third.pathway];
		const orders = fc.shuffledSubarray(pathways, { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(orders, (shuffled) => {
				expect(inLine(shuffled, all).map((p) => p.id)).toEqual(
					inLine(pathways, all).map((p) => p.id)
				);
			})
		);
	});

	it('DO-02 one not yet acknowledged comes last of its rank', () => {
		const unsent = changed(first.pathway, { createdAt: 0 });
		expect(inLine([unsent, second.pathway], all).map((p) => p.id)).toEqual([
			second.pathway.id,
			unsent.id
		]);
	});

	it('DO-03 a pathway whose tasks have not arrived is not finished', () => {
		expect(isFinished(first.pathway, [])).toBe(false);
	});
});

/** Three pathways as two counsellors and the person see them, all of one dossier. */
const line = [first, second, pathway('advised', 'third-03', NOW + 2)];
const DOCS = {
	pathways: line.map((one) => one.pathway),
	tasks: line.flatMap((one) => one.tasks)
};
type Docs = typeof DOCS;
type Draft = ReturnType<typeof edited>;

/** What the server makes of drafts: field by field, whatever their writer had seen. */
function written(docs: Docs, drafts: readonly Draft[]): Docs {
	const pathways = docs.pathways.map((doc) => {
		const draft = drafts.find((one) => one.id === doc.id);
		return draft ? changed(doc, { body: { rank: (draft as typeof doc).body.rank } }) : doc;
	});
	return { ...docs, pathways };
}

function handedIn(docs: Docs, pathwayId: string): Docs {
	const task = docs.tasks.find((one) => one.body.pathway === pathwayId && one.state === 'open');
	const tasks = docs.tasks.map((one) =>
		one === task ? changed(one, { state: 'validated' }) : one
	);
	return { ...docs, tasks };
}

/** A counsellor puts what waits, as he saw it, in some order. */
function reordered(seen: Docs, by: number): Draft[] {
	const waiting = waitingPathways(seen.pathways, seen.tasks);
	const turned = [...waiting.slice(by % 2), ...waiting.slice(0, by % 2)].reverse();
	return reorderWaiting(turned, currentPathway(seen.pathways, seen.tasks), gesture);
}

/** What may happen, in any order; a counsellor acts on what he saw up to two steps ago. */
const STEPS = fc.array(
	fc.record({
		what: fc.constantFrom('reorder' as const, 'work' as const),
		by: fc.nat(3),
		stale: fc.nat(2)
	}),
	{ maxLength: 14 }
);

describe('the line', () => {
	it('DO-12 waiting pathways stand in the order the counsellor gave them, behind the current one', () => {
		const { pathways, tasks } = DOCS;
		const wanted = waitingPathways(pathways, tasks).reverse();
		const docs = written(DOCS, reorderWaiting(wanted, first.pathway, gesture));
		expect(currentPathway(docs.pathways, tasks)?.id).toBe(first.pathway.id);
		expect(waitingPathways(docs.pathways, tasks).map((p) => p.id)).toEqual(wanted.map((p) => p.id));
	});

	it('DO-13 reordering what waits takes no place away that was given on purpose', () => {
		const [one, two, three] = DOCS.pathways as [Path, Path, Path];
		const firsts = written(DOCS, [
			...putFirst(two, DOCS.pathways, gesture),
			...putFirst(changed(three, { body: { rank: -1 } }), DOCS.pathways, gesture)
		]);
		const others = ['w1', 'w2'].map((key) => pathway('advised', key, NOW + 5).pathway);
		const waiting = [firsts.pathways.find(({ id }) => id === three.id)!, one, ...others];
		const drafts = reorderWaiting(waiting, two, gesture);
		expect(drafts.map(({ id }) => id)).not.toContain(three.id);
	});

	it('DO-12 what has its place already is not written again', () => {
		const [, two, three] = DOCS.pathways;
		const once = reorderWaiting([three!, two!], first.pathway, gesture);
		const docs = written(DOCS, once);
		const waiting = waitingPathways(docs.pathways, docs.tasks);
		expect(reorderWaiting(waiting, first.pathway, gesture)).toEqual([]);
	});

	it('DO-12 a new pathway stands behind all of them', () => {
		const [, two, three] = DOCS.pathways;
		const docs = written(DOCS, reorderWaiting([three!, two!], first.pathway, gesture));
		const rank = rankBehind(docs.pathways, docs.tasks);
		const fresh = pathway('advised', 'fresh-04', NOW + 9);
		const pathways = [...docs.pathways, changed(fresh.pathway, { createdAt: 0, body: { rank } })];
		const tasks = [...docs.tasks, ...fresh.tasks];
		expect(inLine(pathways, tasks).at(-1)?.id).toBe(fresh.pathway.id);
		expect(rankBehind(DOCS.pathways, DOCS.tasks)).toBeUndefined();
	});

	it('DO-12 several proposed offline stand in the order in which they were', () => {
		const keys = ['z-first', 'm-second', 'a-third'];
		const docs = keys.reduce<Docs>(
			({ pathways, tasks }, key) => {
				const next = pathway('advised', key, 0);
				const rank = rankBehind(pathways, tasks);
				return {
					pathways: [...pathways, changed(next.pathway, { createdAt: 0, body: { rank } })],
					tasks: [...tasks, ...next.tasks]
				};
			},
			{ pathways: [], tasks: [] }
		);
		const ids = keys.map((key) => `pathway:${key}`);
		expect(inLine(docs.pathways, docs.tasks).map((p) => p.id)).toEqual(ids);
	});

	it('DO-13 whatever is reordered, by whomever and however late: one is current, and what has begun keeps its place', () => {
		fc.assert(
			fc.property(STEPS, (steps) => {
				const history = [DOCS];
				for (const { what, by, stale } of steps) {
					const docs = history.at(-1)!;
					const current = currentPathway(docs.pathways, docs.tasks);
					if (what === 'work' && current) history.push(handedIn(docs, current.id));
					if (what === 'work' || !current) continue;
					const seen = history.at(-1 - stale) ?? DOCS;
					const after = written(docs, reordered(seen, by));
					const now = currentPathway(after.pathways, after.tasks);
					expect(now).not.toBeNull();
					if (isBegun(current, docs.tasks)) expect(now?.id).toBe(current.id);
					const waiting = waitingPathways(after.pathways, after.tasks);
					expect(waiting.some((one) => one.id === now?.id)).toBe(false);
					history.push(after);
				}
			})
		);
	});

	it('DO-13 one put first on purpose passes what has begun, which comes back after it', () => {
		const begun = handedIn(DOCS, first.pathway.id);
		const [, , three] = begun.pathways;
		const docs = written(begun, putFirst(three!, begun.pathways, gesture));
		expect(inLine(docs.pathways, docs.tasks).map((p) => p.id)).toEqual([
			three!.id,
			first.pathway.id,
			second.pathway.id
		]);
		const over = docs.tasks.map((one) =>
			one.body.pathway === three!.id ? changed(one, { state: 'accepted' }) : one
		);
		expect(currentPathway(docs.pathways, over)?.id).toBe(first.pathway.id);
	});
});

describe('tasks', () => {
	it('DO-04 a gate closes what is behind it until it is accepted or waived', () => {
		const [one, two, three] = first.tasks as [Envelope<'task'>, Envelope<'task'>, Envelope<'task'>];
		const gate = changed(two, { body: { gate: true } });
		const open = (tasks: Envelope<'task'>[]) =>
			workableTasks(first.pathway, tasks).map((task) => task.body.slot);
		expect(open([one, gate, three])).toEqual([1, 2]);
		expect(open([one, changed(gate, { state: 'validated' }), three])).toEqual([1]);
		expect(open([one, changed(gate, { state: 'accepted' }), three])).toEqual([1, 3]);
	});

	it('DO-05 a validated task does not block the next', () => {
		const tasks = [changed(first.tasks[0]!, { state: 'validated' }), ...first.tasks.slice(1)];
		const states = stonesOf(first.pathway, tasks, true).map((stone) => stone.state);
		expect(states).toEqual(['validated', 'current', 'todo']);
	});

	it('DO-05 a returned task is marked as such', () => {
		const decision = { outcome: 'returned', remark: '', judged: null, by: 'x', byName: '', at: 0 };
		const tasks = [changed(first.tasks[0]!, { body: { decision, round: 2 } })];
		expect(stonesOf(first.pathway, tasks, true)[0]?.state).toBe('returned');
	});
});
