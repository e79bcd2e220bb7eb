import { SvelteMap } from 'svelte/reactivity';
import type { PathwayPlan } from '#domain/gestures/pathways';
import { MAX_TASKS, MAX_TITLE_CHARS } from '#domain/limits';
import type { TemplateBody, TemplateTask } from '#domain/template';
import type { Tool, ToolContent } from '#domain/tool';
import { toolOf } from '$lib/tools/registry';

/** One task as it is composed; `key` is this screen's own. */
export type Step = TemplateTask & { key: number; dueDate: string | null };

/** What is still missing before a pathway may be proposed or a template kept. */
export type Fault = 'noTitle' | 'titleTooLong' | 'noStep' | 'stepWithoutTitle';

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

/** A pathway or a template being written: at most seven tasks, in order (S28, D06). */
export class Composer {
	title = $state('');
	aim = $state('');
	theme = $state('');
	audience = $state('');
	steps = $state<Step[]>([]);
	/** The step being edited. */
	chosen = $state<number | null>(null);
	/** A save was tried: faults show from then on. */
	tried = $state(false);
	readonly template: Start['template'];
	#nextKey = 1;

	constructor(start: Start) {
		const { title, aim, theme, audience, template } = start;
		Object.assign(this, { title, aim, theme, audience });
		this.template = template;
		this.steps = start.tasks.slice(0, MAX_TASKS).map((task) => this.#step(task));
		this.chosen = this.steps[0]?.key ?? null;
	}

	step: Step | undefined = $derived(this.steps.find((one) => one.key === this.chosen));
	full = $derived(this.steps.length >= MAX_TASKS);
	faults: Fault[] = $derived.by(() => {
		const faults: Fault[] = [];
		if (!this.title.trim()) faults.push('noTitle');
		if (this.title.length > MAX_TITLE_CHARS) faults.push('titleTooLong');
		if (this.steps.length === 0) faults.push('noStep');
		if (this.steps.some((one) => !one.title.trim())) faults.push('stepWithoutTitle');
		return faults;
	});

	add(tool: Tool): void {
		if (this.full) return;
		const content: ToolContent = toolOf(tool).emptyContent();
		const step = this.#step({ title: '', instruction: '', content, place: '', gate: false });
		this.steps.push(step);
		this.chosen = step.key;
	}

	remove(key: number): void {
		const at = this.steps.findIndex((one) => one.key === key);
		this.steps = this.steps.filter((one) => one.key !== key);
		if (this.chosen === key) this.chosen = (this.steps[at] ?? this.steps[at - 1])?.key ?? null;
	}

	move(key: number, by: 1 | -1): void {
		const from = this.steps.findIndex((one) => one.key === key);
		const to = from + by;
		const moved = this.steps[from];
		if (!moved || to < 0 || to >= this.steps.length) return;
		const steps = this.steps.filter((one) => one !== moved);
		steps.splice(to, 0, moved);
		this.steps = steps;
	}

	/** True when nothing is missing; otherwise the faults show. */
	ready(): boolean {
		this.tried = true;
		return this.faults.length === 0;
	}

	plan(): PathwayPlan {
		const { title, aim } = this;
		const tasks = $state.snapshot(this.steps).map(({ key: _key, ...task }) => task);
		return { title: title.trim(), aim, kind: 'advised', template: this.template, tasks };
	}

	templateContent(): Pick<TemplateBody, 'title' | 'aim' | 'theme' | 'audience' | 'tasks'> {
		const { title, aim, theme, audience } = this;
		const steps = $state.snapshot(this.steps);
		const tasks = steps.map(({ key: _key, dueDate: _due, ...task }) => task);
		return { title: title.trim(), aim, theme: theme.trim(), audience: audience.trim(), tasks };
	}

	#step(task: TemplateTask): Step {
		return { ...($state.snapshot(task) as TemplateTask), key: this.#nextKey++, dueDate: null };
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
