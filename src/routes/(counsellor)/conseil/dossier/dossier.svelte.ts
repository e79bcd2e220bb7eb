import { inLine, isFinished, stonesOf, waitingPathways } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';
import { cancelPathway } from '#domain/gestures/pathways';
import { waiveTask } from '#domain/gestures/tasks';
import { settingsId, traceIdOfTask } from '#domain/ids';
import { device } from '$lib/store/device.svelte';
import type { Followed } from '../caseload';
import { desk } from '../desk.svelte';
import { historyOf } from './history';

type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;

/** How a pathway stands, as the dossier groups them. */
export type Standing = 'current' | 'waiting' | 'finished' | 'cancelled';

/** One dossier on the counsellor's screen. */
export class DossierView {
	readonly #id: () => string;

	constructor(id: () => string) {
		this.#id = id;
	}

	person: Followed | undefined = $derived.by(() => desk.person(this.#id()));
	history = $derived(this.person ? historyOf(this.person, device.all('staff')) : []);
	questions = $derived(
		device.get('structureSettings', settingsId(this.person?.dossier.structure ?? ''))?.body
			.questionnaire.questions ?? []
	);
	/** Personal traces the person chose to show (S55, D08). */
	shared = $derived(
		(this.person?.traces ?? []).filter(
			(one) => one.body.kind === 'personal' && one.state === 'shared'
		)
	);
	waiting = $derived(this.person ? waitingPathways(this.person.pathways, this.person.tasks) : []);

	/** The other pathways in their groups, the newest first among those that are over. */
	groups = $derived.by(() => {
		const of = (standing: Standing) =>
			inLine(this.person?.pathways ?? []).filter((one) => this.standing(one) === standing);
		return {
			waiting: of('waiting'),
			finished: of('finished').reverse(),
			cancelled: of('cancelled').reverse()
		};
	});

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

	async cancel(pathway: Pathway, reason: string): Promise<void> {
		await device.save(cancelPathway(pathway, reason, device.gesture()));
	}

	async waive(task: Task, reason: string): Promise<void> {
		await device.save([waiveTask(task, this.trace(task) ?? null, reason, device.gesture())]);
	}
}
