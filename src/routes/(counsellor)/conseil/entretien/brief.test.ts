import { describe, expect, it } from 'vitest';
import {
	account,
	changed,
	interview,
	NOW,
	pathway,
	talkTask,
	trace
} from '../../../../../tests/support/documents';
import type { Envelope } from '#domain/document';
import { followedOf, type Documents } from '../caseload';
import type { Happening } from '../dossier/history';
import { allOf, briefOf, MOST_HAPPENINGS, MOST_OPEN, type Beside } from './brief';

const DAY = 86_400_000;
const { dossier, request } = account();
const { pathway: path, tasks } = pathway();
const [first, second, third] = tasks as [Envelope<'task'>, Envelope<'task'>, Envelope<'task'>];
const talk = interview('planned').id;

function person(part: Partial<Documents> = {}, now = NOW) {
	const docs = { dossiers: [dossier], requests: [request], pathways: [path], tasks };
	return followedOf({ ...docs, traces: [], interviews: [], contacts: [], ...part }, dossier, now);
}

function beside(part: Partial<Beside> = {}): Beside {
	return { history: [], now: NOW, refused: 0, conflicts: 0, ...part };
}

function happening(at: number, key = `task:x-${at}`): Happening {
	return { key, at, what: 'Fait', about: '', who: '' };
}

describe('the brief of a talk', () => {
	it('BR-07 shows the criteria of today, and those ticked in older words', () => {
		expect(allOf(['A', 'B'], ['B', 'ancien'], ['A'])).toEqual(['A', 'B', 'ancien']);
	});

	it('BR-01 tells what happened since the talk before, and not what this one is about', () => {
		const before = changed(interview('held', talkTask('personal')), {});
		before.body.held!.at = NOW;
		const history = [
			happening(NOW + 3_000),
			happening(NOW + 2_000, `${talk}-0`),
			happening(NOW - 1_000)
		];
		const brief = briefOf(person({ interviews: [before] }), talk, beside({ history }));
		expect(brief.last?.id).toBe(before.id);
		expect(brief.happenings).toEqual([history[0]]);
	});

	it('BR-01 without one before it begins with whoever follows the person, and says how much it leaves out', () => {
		const history = Array.from({ length: MOST_HAPPENINGS + 3 }, (_, i) => happening(NOW + 99 - i));
		const brief = briefOf(person(), talk, beside({ history }));
		expect(brief).toMatchObject({ last: null, earlier: history.length - MOST_HAPPENINGS });
		expect(briefOf(person({ interviews: [interview('held')] }), talk, beside()).last).toBeNull();
	});

	it('BR-01 names traces and says nothing of what is in them, shown ones neither', () => {
		const validated = changed(second, { state: 'validated' });
		const shared = changed(
			trace(pathway('personal', 'own-0001').tasks[0]!, 'shared', 'Secret'),
			{}
		);
		const docs = {
			tasks: [first, validated, third],
			traces: [trace(first, 'released', 'Secret'), trace(validated, 'sealed', 'Secret'), shared]
		};
		const brief = briefOf(person(docs), talk, beside());
		expect(brief.read).toMatchObject([{ title: 'Tâche 1' }]);
		expect(brief.waiting).toMatchObject([{ href: `/conseil/supervision#${validated.id}` }]);
		expect(brief.shared).toHaveLength(1);
		expect(JSON.stringify({ ...brief, last: null })).not.toContain('Secret');
	});

	it('BR-40 tells of many open points as many as paper holds, and how many it leaves out', () => {
		const complements = Array.from({ length: MOST_OPEN + 2 }, (_, n) => {
			return { reason: `Question ${n} ?`, answer: null };
		});
		const asked = changed(request, { body: { complements } });
		const brief = briefOf(person({ requests: [asked] }), talk, beside({ refused: 1 }));
		expect(brief.open).toHaveLength(MOST_OPEN);
		expect(brief.open[0]).toEqual({ kind: 'refused', count: 1 });
		expect(brief.openMore).toBe(3);
	});

	it('BR-02 tells what is not settled, and nothing of a pathway that was cancelled', () => {
		const returned = changed(first, { body: { round: 2 } });
		const overdue = changed(second, { body: { dueDate: '2026-11-20' } });
		const complements = [{ reason: 'Votre diplôme ?', answer: null }];
		const asked = changed(request, { body: { complements } });
		const now = NOW + 10 * DAY;
		const docs = { tasks: [returned, overdue, third], requests: [asked] };
		const brief = briefOf(person(docs, now), talk, beside({ refused: 1, conflicts: 2 }));
		expect(brief.open).toEqual([
			{ kind: 'refused', count: 1 },
			{ kind: 'conflict', count: 2 },
			{ kind: 'returned', about: 'Tâche 1' },
			{ kind: 'overdue', about: 'Tâche 2' },
			{ kind: 'complement', about: 'Votre diplôme ?' },
			{ kind: 'silent', count: 10 }
		]);
		const cancelled = {
			...docs,
			requests: [request],
			pathways: [changed(path, { state: 'cancelled' })]
		};
		expect(briefOf(person(cancelled, now), talk, beside()).open).toEqual([]);
	});
});
