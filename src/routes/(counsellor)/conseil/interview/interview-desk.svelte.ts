import type { AnyDraft, Envelope } from '#domain/document';
import { cancelInterview, planInterview } from '#domain/gestures/interviews';
import { asCalledOff, interviewIdOfTask } from '#domain/interview';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';
import type { Followed } from '../caseload';
import {
	appointmentIn,
	heldForm,
	knownPlan,
	planForm,
	type PlanValues,
	type Subject
} from './forms.svelte';
import type { TalkForm } from './talk-form.svelte';

type Interview = Envelope<'interview'>;
type Task = Envelope<'task'>;

/** What is chosen: a talk that is known, or a task for which there is none yet. */
export type Chosen = { interview: Interview } | { task: Task };

/** One talk at the counsellor's: what is planned and called off. What is noted of it has its own page. */
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
	/** Absent of a task that is the person's alone. */
	task = $derived.by(() => {
		const chosen = this.#chosen();
		const id = 'task' in chosen ? chosen.task.id : chosen.interview.body.task;
		return device.get('task', id ?? undefined);
	});
	#pathway = $derived(device.get('pathway', this.task?.body.pathway));
	/** As it is kept here: what is written goes on from it. */
	kept = $derived(device.get('interview', this.id));
	interview = $derived(this.kept && asCalledOff(this.kept, this.task, this.#pathway, clock.now));
	/** Whether there is still something to talk for: its step was neither waived nor cancelled. */
	wanted = $derived(this.task?.state !== 'waived' && this.#pathway?.state !== 'cancelled');
	/** What was given in a closed dossier would be called off at once (CL-11). */
	closed = $derived.by(() => device.get('dossier', this.person.dossier.id)?.state === 'closed');
	name = $derived.by(() => this.person.dossier.body.person.firstName);
	title = $derived(this.interview?.body.title ?? this.task?.body.title ?? '');

	#subject: Subject = $derived.by(() => {
		const content = this.task?.body.content;
		const minutes = content?.tool === 'interview' ? content.minutes : 45;
		return { id: this.id, name: this.name, interview: this.kept, minutes };
	});

	planForm() {
		return planForm(this.#subject);
	}

	heldForm() {
		return heldForm(this.#subject);
	}

	knownPlan = $derived.by(() => knownPlan(this.#subject));

	async plan(values: PlanValues, talk: TalkForm<PlanValues>): Promise<void> {
		const slot = appointmentIn(values);
		await talk.save(() =>
			this.#save(talk.over, (before) => planInterview(this.task, before, slot, device.gesture()))
		);
		toasts.show({ text: m.interview_planned_toast() });
	}

	async cancel(reason: string): Promise<void> {
		const interview = this.kept;
		if (!interview) return;
		await this.#save(interview, () =>
			cancelInterview(interview, 'counsellor', reason, device.gesture())
		);
		toasts.show({ text: m.interview_called_off_toast() });
	}

	/** Written over what was shown, so that what came meanwhile is not written over (MG-09). */
	async #save(
		over: Interview | undefined,
		make: (before: Interview | undefined) => AnyDraft[]
	): Promise<void> {
		const before = over ?? this.kept;
		await device.save(make(before), before ? [before] : []);
	}
}
