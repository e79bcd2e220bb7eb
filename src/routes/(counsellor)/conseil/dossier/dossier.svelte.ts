import { isBegun, isFinished, rankOf, stonesOf, waitingPathways } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';
import { cancelPathway, putFirst, reorderWaiting } from '#domain/gestures/pathways';
import { waiveTask } from '#domain/gestures/tasks';
import { settingsId, traceIdOfTask } from '#domain/ids';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import type { Followed } from '../caseload';
import { desk } from '../desk.svelte';
import { historyOf } from './history';

type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;

/** How a pathway stands, as the dossier groups them. */
export type Standing = 'current' | 'waiting' | 'finished' | 'cancelled';

/** Where a waiting pathway went, and what puts all of them back. */
export interface Moved {
	place: number;
	undo: () => Promise<void>;
}

/** One dossier on the counsellor's screen. */
export class DossierView {
	readonly #id: () => string;
	#moving: Promise<Moved | null> = Promise.resolve(null);

	constructor(id: () => string) {
		this.#id = id;
	}

	person: Followed | undefined = $derived.by(() => desk.person(this.#id()));
	history = $derived(this.person ? historyOf(this.person, device.all('staff'), clock.now) : []);
	questions = $derived(
		device.get('structureSettings', settingsId(this.person?.dossier.structure ?? ''))?.body
			.questionnaire.questions
	);
	/** Personal traces the person chose to show (S55, D08). */
	shared = $derived(
		(this.person?.traces ?? []).filter(
			(one) => one.body.kind === 'personal' && one.state === 'shared'
		)
	);
	waiting = $derived(this.person ? waitingPathways(this.person.pathways, this.person.tasks) : []);

	standing(pathway: Pathway): Standing {
		if (pathway.state === 'cancelled') return 'cancelled';
		if (pathway.id === this.person?.current?.id) return 'current';
		return isFinished(pathway, this.person?.tasks ?? []) ? 'finished' : 'waiting';
	}

	stones(pathway: Pathway) {
		return stonesOf(pathway, this.person?.tasks ?? [], this.standing(pathway) === 'current');
	}

	/** The work of a task, when this counsellor may read it. */
	trace(task: Task): Envelope<'trace'> | undefined {
		return this.person?.traces.find((one) => one.id === traceIdOfTask(task.id));
	}

	/** Whether a waiting pathway may change places with its neighbour: what has begun keeps its own (DO-13). */
	mayMove(index: number, by: 1 | -1): boolean {
		const pair = [this.waiting[index], this.waiting[index + by]];
		return pair.every((one) => one && rankOf(one) >= 0 && !this.begun(one));
	}

	begun(pathway: Pathway): boolean {
		return isBegun(pathway, this.person?.tasks ?? []);
	}

	/**
	 * Moves a waiting pathway by one place, after the moves that are still being kept: pressed twice it goes two.
	 * @returns its new place, from 0, and what puts all of them back; null where it may not go
	 */
	move(id: string, by: 1 | -1): Promise<Moved | null> {
		const moved = this.#moving.then(() => this.#move(id, by));
		this.#moving = moved.catch(() => null);
		return moved;
	}

	async #move(id: string, by: 1 | -1): Promise<Moved | null> {
		const before = [...this.waiting];
		const index = before.findIndex((one) => one.id === id);
		const moved = before[index];
		if (!moved || !this.mayMove(index, by)) return null;
		const after = before.filter((one) => one !== moved);
		after.splice(index + by, 0, moved);
		await this.#order(after);
		const undo = () => this.#order(before.map((one) => device.get('pathway', one.id) ?? one));
		return { place: index + by, undo };
	}

	/** Makes a waiting pathway the current one, whatever has begun. */
	async putFirst(pathway: Pathway): Promise<void> {
		const others = this.person?.pathways ?? [];
		await device.save(putFirst(pathway, others, device.gesture()));
	}

	async #order(waiting: readonly Pathway[]): Promise<void> {
		const current = this.person?.current ?? null;
		await device.save(reorderWaiting(waiting, current, device.gesture()));
	}

	async cancel(pathway: Pathway, reason: string): Promise<void> {
		await device.save(cancelPathway(pathway, reason, device.gesture()));
	}

	async waive(task: Task, reason: string): Promise<void> {
		await device.save([waiveTask(task, this.trace(task) ?? null, reason, device.gesture())]);
	}
}
