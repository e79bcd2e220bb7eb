import { groupBy } from '#domain/collections';
import {
	currentPathway,
	stonesOf,
	tasksOf,
	waitingPathways,
	workableTasks
} from '#domain/current-pathway';
import { asClosed } from '#domain/closing';
import type { Envelope } from '#domain/document';
import { isTakenAway, type PersonalPathway } from '#domain/gestures/personal-pathways';
import { cardId, traceIdOfTask } from '#domain/ids';
import { asCalledOff, asHeld, interviewIdOfTask } from '#domain/interview';
import { opensOther } from '#domain/joining';
import { standInAt } from '#domain/stand-in';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { readersOf, type Readers } from './readers';

type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;

/** What the signed-in person's own dossier holds on this device, and what follows from it. */
class OwnSpace {
	/** The dossier of the account she is signed in with. */
	readonly account = $derived(device.get('dossier', device.session?.own?.dossier));
	/** The other dossier, once both are one space (ADR 0049). */
	readonly #joined = $derived.by(() => {
		const other = this.account && device.get('dossier', this.account.body.joined?.other);
		return this.account && other && opensOther(this.account, other) ? other : undefined;
	});
	/** Of two the one that stays, whichever account she came in with. */
	readonly dossierId = $derived(
		this.#joined?.body.joined?.keeps ? this.#joined.id : (device.session?.own?.dossier ?? null)
	);
	readonly dossier = $derived(device.get('dossier', this.dossierId));
	/** What was hers apart from it: nothing new begins there. */
	readonly aside = $derived(this.#joined?.body.joined?.keeps ? this.account : this.#joined);
	readonly dossiers = $derived([this.dossier, this.aside].filter((one) => one !== undefined));
	/** The newest one: earlier ones are history. */
	readonly request = $derived(
		device
			.all('request')
			.filter((one) => this.has(one))
			.sort((a, b) => b.createdAt - a.createdAt)[0]
	);
	readonly card = $derived(
		device.session?.own && device.get('structureCard', cardId(device.session.own.structure))
	);
	/** As a closed dossier leaves them, before the server has said so. */
	readonly #things = $derived.by(() => {
		const isOwn = (one: { dossier: string | null }) => this.has(one);
		const interviews = device
			.all('interview')
			.filter(isOwn)
			.map((one) => this.#asStands(one));
		const tasks = asHeld(device.all('task').filter(isOwn), interviews);
		const dossiers = this.dossiers;
		const pathways = device.all('pathway').filter(isOwn);
		return asClosed({ dossiers, pathways, tasks, interviews }, clock.now);
	});
	readonly pathways = $derived(this.#things.pathways);
	readonly interviews = $derived(this.#things.interviews);
	readonly #allTasks = $derived(this.#things.tasks);
	readonly traces = $derived(device.all('trace').filter((one) => this.has(one)));
	readonly #viewings = $derived(
		groupBy(
			device.all('viewing').filter((one) => this.has(one)),
			({ body }) => body.trace
		)
	);
	readonly #traceIds = $derived(new Set(this.traces.map((one) => one.id)));
	/** Without the steps the person took away from his own pathways. */
	readonly tasks = $derived(this.#allTasks.filter((one) => !isTakenAway(one, this.#traceIds)));
	readonly current = $derived(currentPathway(this.pathways, this.tasks));
	readonly waiting = $derived(waitingPathways(this.pathways, this.tasks));
	/** The one thing to do next, or undefined. */
	readonly next = $derived(this.current && workableTasks(this.current, this.tasks)[0]);
	/** Who follows the dossier, by name; null before anyone does. */
	readonly counsellor = $derived(this.dossier?.body.assignment?.name ?? null);
	/** Who follows it in that one's place for some days, and until when; null where nobody does. */
	readonly standIn = $derived(this.dossier ? standInAt(this.dossier, clock.now) : null);
	/** Her counsellor in the middle of a sentence. */
	readonly who = $derived(this.counsellor ?? m.consultant_someone());
	/** All who read what is shown to her counsellor, in a sentence, and how many they are (D08). */
	readonly readers = $derived(this.readersOf(this.aside ?? this.dossier));

	/** Whether a document is in her space. */
	has({ dossier }: { dossier: string | null }): boolean {
		return dossier !== null && (dossier === this.dossierId || dossier === this.aside?.id);
	}

	/** Who reads what of one of her dossiers is shown to whoever follows it. */
	readersOf(dossier: Envelope<'dossier'> | undefined): Readers {
		return readersOf(dossier, device.get('dossier', dossier?.body.joined?.other), clock.now);
	}

	/** The one of her dossiers that a document stands in. */
	dossierOf({ dossier }: { dossier: string | null }): Envelope<'dossier'> | undefined {
		return this.dossiers.find(({ id }) => id === dossier) ?? this.dossier;
	}

	tasksOf(pathway: Pathway): Task[] {
		return tasksOf(pathway.id, this.tasks);
	}

	stonesOf(pathway: Pathway) {
		return stonesOf(pathway, this.tasks, pathway.id === this.current?.id);
	}

	/** One of the person's own pathways, with every task it ever had. */
	personal(id: string): PersonalPathway | undefined {
		const pathway = device.get('pathway', id);
		const tasks = this.#allTasks.filter((one) => one.body.pathway === id);
		return pathway && { pathway, tasks, traces: this.#traceIds };
	}

	traceOf(task: Task): Envelope<'trace'> | undefined {
		return device.get('trace', traceIdOfTask(task.id));
	}

	/** Who opened one of the person's own traces, and when (D08). */
	viewingsOf(trace: Envelope<'trace'>): Envelope<'viewing'>[] {
		return this.#viewings.get(trace.id) ?? [];
	}

	interviewOf(task: Task): Envelope<'interview'> | undefined {
		const id = interviewIdOfTask(task.id);
		return this.interviews.find((one) => one.id === id);
	}

	#asStands(interview: Envelope<'interview'>): Envelope<'interview'> {
		const task = device.get('task', interview.body.task);
		const pathway = device.get('pathway', task?.body.pathway);
		return asCalledOff(interview, task, pathway, clock.now);
	}

	pathwayOf(task: Task): Pathway | undefined {
		return this.pathways.find((one) => one.id === task.body.pathway);
	}
}

export const own = new OwnSpace();
