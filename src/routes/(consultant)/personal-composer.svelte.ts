import type { PathwayPlan } from '#domain/gestures/pathways';
import { MAX_TASKS } from '#domain/limits';
import type { Tool, ToolContent } from '#domain/tool';
import { toolOf } from '$lib/tools/registry';

interface Step {
	/** Tells steps apart on the screen; not kept. */
	key: number;
	title: string;
	content: ToolContent;
}

/** A personal pathway being composed (S53): a name, an aim, one to seven steps. */
export class PersonalComposer {
	title = $state('');
	aim = $state('');
	steps = $state.raw<readonly Step[]>([]);
	#next = 1;

	constructor() {
		this.add();
	}

	get full(): boolean {
		return this.steps.length >= MAX_TASKS;
	}

	add(): number {
		const key = this.#next++;
		const content = toolOf('document').emptyContent();
		if (!this.full) this.steps = [...this.steps, { key, title: '', content }];
		return key;
	}

	remove(key: number): void {
		this.steps = this.steps.filter((step) => step.key !== key);
	}

	setTitle(key: number, title: string): void {
		this.#change(key, (step) => ({ ...step, title }));
	}

	/** Another tool starts from its own empty content. */
	setTool(key: number, tool: Tool): void {
		this.#change(key, (step) =>
			step.content.tool === tool ? step : { ...step, content: toolOf(tool).emptyContent() }
		);
	}

	setContent(key: number, content: ToolContent): void {
		this.#change(key, (step) => ({ ...step, content }));
	}

	plan(): PathwayPlan {
		return {
			title: this.title.trim(),
			aim: this.aim.trim(),
			kind: 'personal',
			template: null,
			tasks: this.steps.map(({ title, content }) => ({
				title: title.trim(),
				instruction: '',
				content: toolOf(content.tool).tidy(content),
				place: '',
				gate: false
			}))
		};
	}

	#change(key: number, change: (step: Step) => Step): void {
		this.steps = this.steps.map((step) => (step.key === key ? change(step) : step));
	}
}
