import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { PathwayPlan } from '#domain/gestures/pathways';
import { MAX_TASKS, MAX_TITLE_CHARS } from '#domain/limits';
import type { TemplateBody, TemplateTask } from '#domain/template';
import type { Tool } from '#domain/tool';
import { toolOf } from '$lib/tools/registry';
import { StepList } from '../../../composer/step-list.svelte';
import { today } from '$lib/store/today';
import { stepFaults, type StepFault } from './step-faults';
import { stepOfLine } from './step-of-line';

/** One task as it is composed; `key` is this screen's own. */
export type Step = TemplateTask & {
	key: number;
	dueDate: string | null;
	/** What stands in the field of the date is not a whole date yet. */
	dateUnclear: boolean;
};

/** A line that a talk left to do (ADR 0032). */
export interface TalkLine {
	interview: string;
	line: string;
}

/** What is still missing before a pathway may be proposed or a template kept. */
export type Fault = 'noTitle' | 'titleTooLong' | 'noStep' | StepFault;

/** What a composer starts from: a template, or nothing. */
export interface Start {
	title: string;
	aim: string;
	theme: string;
	audience: string;
	tasks: readonly TemplateTask[];
	/** The template a pathway is taken from (D09). */
	template: { id: string; version: number } | null;
}

export const BLANK: Start = {
	title: '',
	aim: '',
	theme: '',
	audience: '',
	tasks: [],
	template: null
};

/** A pathway or a template being written. */
export class Composer extends StepList<Step> {
	title = $state('');
	aim = $state('');
	theme = $state('');
	audience = $state('');
	/** How often a save was tried: faults show from the first on. */
	tries = $state(0);
	readonly template: Start['template'];
	/** Dossiers of others to whom the pathway is proposed as well. */
	readonly others = new SvelteSet<string>();
	/** The steps that were lines of a talk, by key. */
	readonly #lines = new SvelteMap<number, TalkLine>();

	constructor(start: Start) {
		super();
		const { title, aim, theme, audience, template } = start;
		Object.assign(this, { title, aim, theme, audience });
		this.template = template;
		this.steps = start.tasks.slice(0, MAX_TASKS).map((task) => this.#step(task));
		this.chosen = this.steps[0]?.key ?? null;
		this.begin();
	}

	get tried(): boolean {
		return this.tries > 0;
	}

	/** Each kind once, in the order in which it is met. */
	faults: Fault[] = $derived.by(() => {
		const found: (Fault | false)[] = [
			!this.title.trim() && 'noTitle',
			this.title.length > MAX_TITLE_CHARS && 'titleTooLong',
			this.steps.length === 0 && 'noStep',
			...this.steps.flatMap((step) => this.faultsOf(step))
		];
		return found.filter((one, at): one is Fault => one !== false && found.indexOf(one) === at);
	});

	faultsOf(step: Step): StepFault[] {
		return stepFaults(step, today());
	}

	/** A new task, with nothing in it but its tool. */
	add(tool: Tool): void {
		const content = toolOf(tool).emptyContent();
		this.take({ title: '', instruction: '', content, place: '', gate: false });
	}

	/** A copy of a task of the bank. */
	take(task: TemplateTask): void {
		this.append(this.#step(task));
	}

	/** A step of what a talk left to do, once; nothing happens when all seven are taken. */
	takeLine(of: TalkLine): void {
		if (this.full || this.hasLine(of)) return;
		const step = this.#step(stepOfLine(of.line));
		this.#lines.set(step.key, of);
		this.append(step);
	}

	/** The lines that stand here as steps, whatever was written over them since. */
	get lines(): TalkLine[] {
		return this.steps.flatMap(({ key }) => this.#lines.get(key) ?? []);
	}

	hasLine({ interview, line }: TalkLine): boolean {
		return this.lines.some((one) => one.interview === interview && one.line === line);
	}

	/** Another tool asks for something else; the rest of the task stays. @returns what takes it back */
	setTool(step: Step, tool: Tool): () => void {
		const before = step.content;
		if (before.tool !== tool) step.content = toolOf(tool).emptyContent();
		return () => (step.content = before);
	}

	/** True when nothing is missing; otherwise the faults show, and the first faulty task is opened. */
	ready(): boolean {
		this.tries += 1;
		this.forgive();
		const faulty = this.steps.find((step) => this.faultsOf(step).length > 0);
		if (faulty) this.chosen = faulty.key;
		return this.faults.length === 0;
	}

	plan(): PathwayPlan {
		const { title, aim } = this;
		const tasks = this.#tasks().map(({ dueDate, task }) => ({ ...task, dueDate }));
		return { title: title.trim(), aim, kind: 'advised', template: this.template, tasks };
	}

	templateContent(): Pick<TemplateBody, 'title' | 'aim' | 'theme' | 'audience' | 'tasks'> {
		const { title, aim, theme, audience } = this;
		const tasks = this.#tasks().map(({ task }) => task);
		return { title: title.trim(), aim, theme: theme.trim(), audience: audience.trim(), tasks };
	}

	/** What is kept of the steps: not the screen's own, and no blank questions. */
	#tasks() {
		const steps = $state.snapshot(this.steps) as Step[];
		return steps.map(({ key: _key, dateUnclear: _unclear, dueDate, ...task }) => ({
			dueDate,
			task: { ...task, content: toolOf(task.content.tool).tidy(task.content) }
		}));
	}

	protected override written() {
		const { title, aim, theme, audience, steps } = this;
		return { title, aim, theme, audience, steps };
	}

	#step(task: TemplateTask): Step {
		const own = { key: this.newKey(), dueDate: null, dateUnclear: false };
		return { ...($state.snapshot(task) as TemplateTask), ...own };
	}
}

/**
 * Pathways begun and not proposed yet, by user and dossier. In memory only: what is said of a person
 * is never written to the browser in clear.
 */
const begun = new SvelteMap<string, Composer>();

const keyOf = (user: string, dossierId: string) => `${user} ${dossierId}`;

/** The pathway this user has begun for this person; reactive. */
export function begunFor(user: string, dossierId: string): Composer | undefined {
	return begun.get(keyOf(user, dossierId));
}

/** Keeps it, or forgets it with `null`. */
export function keepBegun(user: string, dossierId: string, composer: Composer | null): void {
	if (composer) begun.set(keyOf(user, dossierId), composer);
	else begun.delete(keyOf(user, dossierId));
}
