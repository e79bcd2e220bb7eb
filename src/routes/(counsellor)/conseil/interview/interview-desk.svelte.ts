import type { Envelope } from '#domain/document';
import { cancelInterview, holdInterview, planInterview } from '#domain/gestures/interviews';
import { interviewIdOfTask } from '#domain/interview';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';
import type { Followed } from '../caseload';
import { forgetForms, holdForm, planForm, type HoldValues, type PlanValues } from './forms';

type Interview = Envelope<'interview'>;
type Task = Envelope<'task'>;

/** What is chosen: a talk that is known, or a task for which there is none yet. */
export type Chosen = { interview: Interview } | { task: Task };

/** One talk at the counsellor's: what is planned, called off, and noted of it. */
export class InterviewDesk {
	readonly person: Followed;
	readonly #chosen: () => Chosen;

	constructor(person: Followed, chosen: () => Chosen) {
		this.person = person;
		this.#chosen = chosen;
	}

	id = $derived.by(() => {
		const chosen = this.#chosen();
		return 'interview' in chosen ? chosen.interview.id : interviewIdOfTask(chosen.task.id);
	});
	interview = $derived(device.get('interview', this.id));
	/** Absent of a task that is the person's alone. */
	task = $derived.by(() => {
		const chosen = this.#chosen();
		const id = 'task' in chosen ? chosen.task.id : chosen.interview.body.task;
		return device.get('task', id);
	});
	name = $derived.by(() => this.person.dossier.body.person.firstName);
	title = $derived(this.interview?.body.title ?? this.task?.body.title ?? '');

	#subject = $derived.by(() => {
		const content = this.task?.body.content;
		const minutes = content?.tool === 'interview' ? content.minutes : 45;
		return { id: this.id, name: this.name, interview: this.interview, minutes };
	});

	planForm() {
		return planForm(this.#subject);
	}

	holdForm() {
		return holdForm(this.#subject);
	}

	async plan({ when, minutes, mode, place, words }: PlanValues): Promise<void> {
		const [day = '', hour = ''] = when.split('T');
		const said = { place: place.trim(), words: words.trim() };
		const slot = { day, hour, minutes: Number(minutes), mode, ...said };
		await device.save(planInterview(this.task, this.interview, slot, device.gesture()));
		this.#done(m.interview_planned_toast());
	}

	async hold({ day, minutes, mode, synthesis }: HoldValues): Promise<void> {
		const what = { day, minutes: Number(minutes), mode, synthesis: synthesis.trim() };
		await device.save(holdInterview(this.task, this.interview, what, device.gesture()));
		this.#done(m.interview_held_toast());
	}

	async cancel(reason: string): Promise<void> {
		if (!this.interview) return;
		await device.save(cancelInterview(this.interview, 'counsellor', reason, device.gesture()));
		this.#done(m.interview_called_off_toast());
	}

	#done(text: string): void {
		forgetForms(this.id);
		toasts.show({ text });
	}
}
