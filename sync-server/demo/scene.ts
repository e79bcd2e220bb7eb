import type { Envelope } from '#domain/document';
import type { Gesture } from '#domain/gestures/edit';
import { cancelPathway, proposePathway, type PathwayPlan } from '#domain/gestures/pathways';
import {
	acceptTask,
	returnTask,
	saveWork,
	shareTrace,
	validateTask,
	waiveTask
} from '#domain/gestures/tasks';
import { noteViewing } from '#domain/gestures/viewings';
import { planFrom } from '#domain/gestures/templates';
import { tasksOf, workableTasks } from '#domain/current-pathway';
import { traceIdOfTask, welcomePathwayId } from '#domain/ids';
import { fullName } from '#domain/full-name';
import type { StaffMember } from '#domain/structure';
import type { Tool } from '#domain/tool';
import type { Character } from './people';
import { saidBy } from './people';
import type { Random } from './random';
import type { Replay } from './replay';
import { templateId } from '../bank/kit';
import type { StoryClock } from './story-clock';
import { workFor } from './work/do-work';
import { remarksFor, type Decide } from './work/remarks';

/** Everyone and everything a story is told with. */
export interface Cast {
	character: Character;
	reception: StaffMember;
	counsellor: StaffMember;
	/** Ids of the person’s account, dossier and request. */
	ids: { dossier: string; request: string; consultant: string };
	replay: Replay;
	clock: StoryClock;
	random: Random;
}

/** The moves of one dossier’s story: each is a gesture of the domain, made by someone at a time. */
export class Scene {
	constructor(readonly cast: Cast) {}

	get welcome(): string {
		return welcomePathwayId(this.cast.ids.dossier);
	}

	/** Tasks of a pathway as they stand, in the order of the path. */
	tasks(pathway: string): Envelope<'task'>[] {
		return tasksOf(pathway, this.cast.replay.tasksOf(pathway));
	}

	/** The task at a place of the path, from 1. */
	task(pathway: string, place: number): Envelope<'task'> {
		const task = this.tasks(pathway)[place - 1];
		if (!task) throw new Error(`${pathway} has no task ${place}`);
		return task;
	}

	/** S38: the counsellor proposes a pathway of the bank. @returns its id */
	propose(slug: string): string {
		const { replay, counsellor, clock } = this.cast;
		const plan = planFrom(replay.get('template', templateId(slug)));
		const id = `pathway:${replay.newKey()}`;
		replay.apply(this.#planned(plan, id, this.counsellor()), counsellor.user, clock.stride('desk'));
		return id;
	}

	/** S53: the person sets himself a pathway. @returns its id */
	setOwn(plan: PathwayPlan): string {
		const { replay, ids, clock } = this.cast;
		const id = `pathway:${replay.newKey()}`;
		replay.apply(this.#planned(plan, id, this.person()), ids.consultant, clock.stride('home'));
		return id;
	}

	/** The person works at a task without finishing it. */
	begin(pathway: string, place: number): void {
		if (!this.#mayWork(pathway, place)) return;
		this.#save(this.task(pathway, place), true);
	}

	/** S40: the person works at a task and judges it done; behind a shut gate he waits (D04). */
	finish(pathway: string, place: number): void {
		if (!this.#mayWork(pathway, place)) return;
		const { replay, ids, clock } = this.cast;
		this.#save(this.task(pathway, place), false);
		const task = this.task(pathway, place);
		const trace = replay.find('trace', traceIdOfTask(task.id));
		replay.apply(
			validateTask(task, trace, this.person()),
			ids.consultant,
			clock.soon(0.1, 2, 'home')
		);
	}

	/** Several tasks done, one after the other. */
	finishAll(pathway: string, from: number, to: number): void {
		for (let place = from; place <= to; place++) this.finish(pathway, place);
	}

	/** S42: the counsellor decides on a validated task, or lets go of one (D04). */
	decide(pathway: string, place: number, what: Decide): void {
		const { replay, counsellor, clock } = this.cast;
		const task = this.task(pathway, place);
		const trace = replay.find('trace', traceIdOfTask(task.id));
		const remark = this.#remark(what, task.body.content.tool);
		const gesture = this.counsellor();
		const waived = what === 'waive' || !trace;
		const decided = waived
			? waiveTask(task, trace, remark, gesture)
			: (what === 'return' ? returnTask : acceptTask)(task, trace, remark, gesture);
		replay.apply([decided], counsellor.user, clock.stride('desk'));
	}

	/** Several tasks accepted in one sitting. */
	acceptAll(pathway: string, from: number, to: number): void {
		for (let place = from; place <= to; place++) this.decide(pathway, place, 'accept');
	}

	/** Done and accepted, task by task. */
	carryOut(pathway: string, from: number, to: number): void {
		for (let place = from; place <= to; place++) {
			this.finish(pathway, place);
			this.decide(pathway, place, 'accept');
		}
	}

	cancel(pathway: string, reason: string): void {
		const { replay, counsellor, clock } = this.cast;
		const drafts = cancelPathway(replay.get('pathway', pathway), reason, this.counsellor());
		replay.apply(drafts, counsellor.user, clock.stride('desk'));
	}

	/** D08: the person lets the counsellor see one trace, and whoever follows her already opens it some time later. */
	share(pathway: string, place: number, until: string | null): void {
		const { replay, ids, clock } = this.cast;
		const id = traceIdOfTask(this.task(pathway, place).id);
		const at = clock.soon(1, 30, 'home');
		replay.apply(shareTrace(replay.get('trace', id), until, this.person()), ids.consultant, at);
		const follower = replay.get('dossier', ids.dossier).body.assignment?.counsellor;
		if (follower === this.cast.counsellor.user) this.#open(id, (at + clock.span.end) / 2);
	}

	#open(trace: string, time: number): void {
		const { replay, counsellor } = this.cast;
		const at = Math.floor(time);
		const day = new Date(at).toISOString().slice(0, 10);
		const viewing = noteViewing(replay.get('trace', trace), day, this.counsellor());
		replay.apply([viewing], counsellor.user, at);
	}

	/** How many tasks a pathway has. */
	length(pathway: string): number {
		return this.tasks(pathway).length;
	}

	person(): Gesture {
		const { ids, character, replay } = this.cast;
		return {
			newKey: replay.newKey,
			user: { id: ids.consultant, name: fullName(character.person) }
		};
	}

	counsellor(): Gesture {
		return this.#staff(this.cast.counsellor);
	}

	reception(): Gesture {
		return this.#staff(this.cast.reception);
	}

	#mayWork(pathway: string, place: number): boolean {
		const doc = this.cast.replay.get('pathway', pathway);
		return workableTasks(doc, this.tasks(pathway)).includes(this.task(pathway, place));
	}

	#staff(member: StaffMember): Gesture {
		return { newKey: this.cast.replay.newKey, user: { id: member.user, name: fullName(member) } };
	}

	#planned(plan: PathwayPlan, id: string, gesture: Gesture) {
		const { ids, character } = this.cast;
		return proposePathway(
			plan,
			{ id, dossier: ids.dossier, structure: character.structure.id },
			gesture
		);
	}

	#save(task: Envelope<'task'>, draft: boolean): void {
		const { replay, ids, clock, character, random } = this.cast;
		const trace = replay.find('trace', traceIdOfTask(task.id));
		const work = workFor(task.body, character.speaker, random, draft);
		const drafts = saveWork(task, trace, work, [], this.person());
		replay.apply(drafts, ids.consultant, clock.stride('home'));
	}

	#remark(what: Decide, tool: Tool): string {
		const { character, random } = this.cast;
		return saidBy(character, random.pick(remarksFor(what, tool)));
	}
}
