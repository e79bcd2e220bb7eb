import { untrack } from 'svelte';
import type { AnyDraft, Envelope } from '#domain/document';
import { correctSynthesis, holdInterview } from '#domain/gestures/interviews';
import { untakenLines } from '#domain/lines-to-do';
import { MAX_CORRECTIONS, MAX_MESSAGE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';
import type { HeldValues } from '../interview/forms.svelte';
import type { InterviewDesk } from '../interview/interview-desk.svelte';
import { TalkNotes } from './talk-notes.svelte';

type Interview = Envelope<'interview'>;

/** One talk and what is written beside it: the one place where a synthesis is written, handed over and corrected. */
export class TalkSheet {
	readonly desk: InterviewDesk;
	readonly notes: TalkNotes;

	constructor(desk: InterviewDesk) {
		this.desk = desk;
		const { id, structure } = desk.person.dossier;
		const place = untrack(() => ({ interview: desk.id, dossier: id, structure }));
		this.notes = new TalkNotes(place);
	}

	held = $derived.by(() => this.desk.interview?.body.held ?? null);
	/** What was handed over is being corrected. */
	correcting = $derived.by(() => this.held !== null && this.notes.over === this.desk.kept?.w);
	/** A text that was begun, and then the talk was noted, or corrected, elsewhere. */
	late = $derived.by(
		() => this.held !== null && !this.correcting && this.notes.draft.trim() !== ''
	);
	mayCorrect = $derived.by(() => (this.held?.earlier?.length ?? 0) < MAX_CORRECTIONS);
	/** What is missing or too much before the synthesis can be handed over. */
	fault = $derived.by(() => {
		const { length } = this.notes.draft.trim();
		if (length === 0) return m.interview_synthesis_missing({ name: this.desk.name });
		return length > MAX_MESSAGE_CHARS ? m.interview_too_long({ max: MAX_MESSAGE_CHARS }) : null;
	});
	/** The lines «à faire» that no pathway has taken up. */
	lines = $derived.by(() => {
		const text = this.held && !this.correcting ? this.held.synthesis : this.notes.draft;
		const taken = device.get('interviewNotes', this.notes.id)?.body.taken ?? [];
		return untakenLines(text, taken);
	});

	/** The person may read it from here on: written over the version that was shown (MG-09). */
	async handOver(values: HeldValues, over: Interview | undefined): Promise<void> {
		const { day, minutes, mode } = values;
		const synthesis = this.notes.draft.trim();
		const what = { day, minutes: Number(minutes), mode, synthesis };
		const before = over ?? this.desk.kept;
		await this.#settle(holdInterview(this.desk.task, before, what, device.gesture()), before);
		toasts.show({ text: m.brief_handed_toast({ name: this.desk.name }) });
	}

	startCorrecting(): void {
		const { kept } = this.desk;
		if (!kept || !this.held) return;
		const draft = this.late ? this.notes.draft : this.held.synthesis;
		this.notes.type({ draft, over: kept.w });
	}

	/** The text under way is not wanted any more. */
	dropDraft(): void {
		this.notes.type({ draft: '', over: '' });
	}

	/** The corrected text stands; the one before stays readable, on both sides. */
	async correct(): Promise<void> {
		const { kept } = this.desk;
		if (!kept) return;
		const text = this.notes.draft.trim();
		const same = text === this.held?.synthesis;
		await this.#settle(same ? [] : correctSynthesis(kept, text, device.gesture()), kept);
		if (!same) toasts.show({ text: m.brief_corrected_toast({ name: this.desk.name }) });
	}

	async #settle(drafts: AnyDraft[], before: Interview | undefined): Promise<void> {
		await this.notes.saveWith(drafts, before ? [before] : [], { draft: '', over: '' });
	}
}
