import type { PathwayPlan } from '#domain/gestures/pathways';
import {
	isStarted,
	type PersonalPathway,
	type PersonalPlan
} from '#domain/gestures/personal-pathways';
import { MAX_TASKS } from '#domain/limits';
import type { Tool } from '#domain/tool';
import { toolOf } from '$lib/tools/registry';
import { faultyContent } from '../composer/faulty-content';
import { StepList, type StepBase } from '../composer/step-list.svelte';

export interface OwnStep extends StepBase {
	/** The task it is already; null for a new one. */
	task: string | null;
	/** Something was done in it: it can be moved, no more. */
	started: boolean;
}

/** A personal pathway being composed, or changed later (S53): a name, an aim, one to seven steps. */
export class PersonalComposer extends StepList<OwnStep> {
	title = $state('');
	aim = $state('');

	/** @param before what it is now, its steps in order; nothing for a new one */
	constructor(before?: PersonalPathway) {
		super();
		if (before) this.#fill(before);
		else this.add();
		this.begin();
	}

	/** A new step; writing something is what most begin with. @returns its key */
	add(): number {
		const content = toolOf('document').emptyContent();
		const step = { key: this.newKey(), title: '', content, task: null, started: false };
		this.append(step);
		return step.key;
	}

	/** Another tool starts from its own empty content. */
	setTool(step: OwnStep, tool: Tool): void {
		if (step.content.tool !== tool) step.content = toolOf(tool).emptyContent();
	}

	/** Whether a step asks what cannot work. */
	isFaulty({ content, started }: OwnStep): boolean {
		return !started && faultyContent(content);
	}

	/** What is made of it when it is new. */
	plan(): PathwayPlan {
		const { title, aim, steps } = this.revision();
		const tasks = steps.map((step) => ({
			title: step.title,
			instruction: '',
			content: step.content,
			place: '',
			gate: false
		}));
		return { title, aim, kind: 'personal', template: null, tasks };
	}

	/** What is made of it when it is there already. */
	revision(): PersonalPlan {
		const steps = $state.snapshot(this.steps) as OwnStep[];
		return {
			title: this.title.trim(),
			aim: this.aim.trim(),
			steps: steps.map(({ task, title, content }) => ({
				task,
				title: title.trim(),
				content: toolOf(content.tool).tidy(content)
			}))
		};
	}

	protected override written() {
		const { title, aim, steps } = this;
		return { title, aim, steps };
	}

	#fill(before: PersonalPathway): void {
		const { title, aim } = before.pathway.body;
		Object.assign(this, { title, aim });
		this.steps = before.tasks.slice(0, MAX_TASKS).map((task) => ({
			key: this.newKey(),
			title: task.body.title,
			content: $state.snapshot(task.body.content) as OwnStep['content'],
			task: task.id,
			started: isStarted(task, before.traces)
		}));
	}
}
