import { describe, expect, it } from 'vitest';
import { validateTask } from '#domain/gestures/tasks';
import type { Envelope } from '#domain/document';
import {
	account,
	changed,
	CONSULTANT,
	COUNSELLOR,
	gesture,
	interview,
	NOW,
	pathway,
	SLOT,
	stored,
	talkTask,
	trace
} from '../../../../tests/support/documents';
import { caseloadOf, leftToNote, type Documents } from './caseload';
import { supervisionQueue } from './supervision-queue';
import { silentPeople, withoutPathway } from './today';

const DAY = 24 * 3_600_000;
const { dossier, request } = account();

function documents(changes: Partial<Documents> = {}): Documents {
	return {
		dossiers: [dossier],
		requests: [request],
		pathways: [],
		tasks: [],
		traces: [],
		interviews: [],
		contacts: [],
		...changes
	};
}

/** Anna has validated her first task; its trace is sealed. */
function handedIn() {
	const path = pathway();
	const [first, ...rest] = path.tasks as [Envelope<'task'>, ...Envelope<'task'>[]];
	const drafts = validateTask(first, null, gesture);
	const sealed = stored<'trace'>(drafts[0]!, CONSULTANT, NOW);
	const validated = stored<'task'>(drafts[1]!, CONSULTANT, NOW);
	return { path, validated, sealed, tasks: [validated, ...rest] };
}

describe('the caseload', () => {
	it('holds open dossiers assigned to this counsellor only', () => {
		const closed = changed(dossier, { state: 'closed' });
		expect(caseloadOf(documents(), COUNSELLOR, NOW)).toHaveLength(1);
		expect(caseloadOf(documents(), 'user:marc', NOW)).toHaveLength(0);
		expect(caseloadOf(documents({ dossiers: [closed] }), COUNSELLOR, NOW)).toHaveLength(0);
	});

	it('CL-50 holds closed ones as long as a talk of theirs is to be noted, with that talk alone', () => {
		const closed = changed(dossier, { state: 'closed' });
		const interviews = [interview('planned'), interview('asked', talkTask('personal'))];
		const left = (now: number, counsellor = COUNSELLOR) =>
			leftToNote(documents({ dossiers: [closed], interviews }), counsellor, now);
		expect(left(Date.parse(SLOT.day)).map((one) => one.interviews)).toEqual([[interviews[0]]]);
		expect(left(Date.parse(SLOT.day) - 1)).toEqual([]);
		expect(left(Date.parse(SLOT.day), 'user:marc')).toEqual([]);
	});

	it('tells who has no pathway, and whether one was finished before', () => {
		const [alone] = withoutPathway(caseloadOf(documents(), COUNSELLOR, NOW));
		expect(alone?.why).toBe('new');
		const path = pathway();
		const tasks = path.tasks.map((task) => changed(task, { state: 'accepted' }));
		const docs = documents({ pathways: [path.pathway], tasks });
		expect(withoutPathway(caseloadOf(docs, COUNSELLOR, NOW))[0]?.why).toBe('next');
	});

	it('counts silence from the last sign, and only while it is the person’s turn', () => {
		const path = pathway();
		const docs = documents({ pathways: [path.pathway], tasks: path.tasks });
		const later = caseloadOf(docs, COUNSELLOR, NOW + 20 * DAY);
		expect(later[0]?.silentDays).toBe(20);
		expect(silentPeople(later)).toHaveLength(1);
		expect(silentPeople(caseloadOf(docs, COUNSELLOR, NOW + 13 * DAY))).toHaveLength(0);
		const { path: other, tasks } = handedIn();
		const waiting = documents({ pathways: [other.pathway], tasks });
		expect(caseloadOf(waiting, COUNSELLOR, NOW + 20 * DAY)[0]?.silentDays).toBeNull();
	});
});

describe('the supervision queue', () => {
	it('holds validated tasks with the sealed work of the same round', () => {
		const { path, tasks, sealed } = handedIn();
		const docs = documents({ pathways: [path.pathway], tasks, traces: [sealed] });
		const [item] = supervisionQueue(caseloadOf(docs, COUNSELLOR, NOW), NOW);
		expect(item?.trace?.id).toBe(sealed.id);
	});

	it('shows a task whose work has not arrived, without anything to judge', () => {
		const { path, tasks, validated } = handedIn();
		const older = trace(validated, 'open');
		const docs = documents({ pathways: [path.pathway], tasks, traces: [older] });
		expect(supervisionQueue(caseloadOf(docs, COUNSELLOR, NOW), NOW)[0]?.trace).toBeNull();
	});

	it('leaves out cancelled pathways', () => {
		const { path, tasks, sealed } = handedIn();
		const cancelled = changed(path.pathway, { state: 'cancelled' });
		const docs = documents({ pathways: [cancelled], tasks, traces: [sealed] });
		expect(supervisionQueue(caseloadOf(docs, COUNSELLOR, NOW), NOW)).toEqual([]);
	});
});
