import type { PublicStructure } from '#protocol/public-request';
import { Form } from '$lib/ui/form.svelte';
import { Seen } from '../seen.svelte';
import { structures } from '../structures.svelte';
import { needErrors, REQUEST_STEPS, type Checked, type RequestStep } from './checks';
import {
	emptyDraft,
	eraseDraft,
	isWritten,
	keepDraft,
	keptDraft,
	type RequestDraft
} from './draft';
import { laterChecks, type LaterChecks } from './step-views';

/** The request under way: five steps over one draft, kept on the device as one types. */
export class RequestWriter {
	readonly form: Form<RequestDraft>;
	/** A draft was found when the page opened. */
	found = $state(false);
	step = $state<RequestStep>('need');
	file = $state.raw<File | null>(null);
	sending = $state(false);
	/** Gone for good: nothing is kept on this device from here on. */
	#sent = false;
	failure = $state.raw<unknown>(null);
	readonly seen: Seen;
	/** The server asked once more: it has nothing yet. */
	doubted = $state(false);
	/** Comes with the steps it checks: until then nobody is beyond the first. */
	#later = $state.raw<LaterChecks | null>(null);

	constructor() {
		const kept = keptDraft(localStorage);
		this.found = kept !== null && isWritten(kept);
		this.seen = new Seen(this.found);
		this.form = new Form<RequestDraft>(
			kept ?? emptyDraft(),
			(draft) => this.#errors(this.step, draft),
			'demande'
		);
	}

	get draft(): RequestDraft {
		return this.form.values;
	}

	get structure(): PublicStructure | undefined {
		return structures.get(this.draft.structure);
	}

	get written(): boolean {
		return isWritten(this.draft);
	}

	/** The first step with something to mend: nobody can be beyond it, whatever the address says. */
	get furthest(): RequestStep {
		return REQUEST_STEPS.find((step) => !this.isComplete(step)) ?? 'review';
	}

	isComplete(step: RequestStep): boolean {
		if (step !== 'need' && !this.#later) return false;
		if (step === 'structure') return this.structure !== undefined;
		if (step === 'more') return this.#answersFit();
		return step !== 'review' && Object.keys(this.#errors(step, this.draft)).length === 0;
	}

	/** Fetches what checks the later steps. @throws when the network cuts it */
	async fetchChecks(): Promise<void> {
		this.#later = await laterChecks();
	}

	/** Goes to a step, or to the first one that lacks something. */
	show(wanted: RequestStep): RequestStep {
		const most = REQUEST_STEPS.indexOf(this.furthest);
		const step = REQUEST_STEPS[Math.min(REQUEST_STEPS.indexOf(wanted), most)] ?? 'need';
		if (step !== this.step) this.form.attempts = 0;
		this.step = step;
		return step;
	}

	/** The next step, or null when this one still lacks something; then its errors show. */
	next(): RequestStep | null {
		const fits = this.form.validate() && this.isComplete(this.step);
		if (!fits) {
			if (this.step === 'more') this.form.attempts += 1;
			return null;
		}
		return REQUEST_STEPS[REQUEST_STEPS.indexOf(this.step) + 1] ?? null;
	}

	/** Called by an effect: whatever changed is on the device a moment later. */
	keep(): void {
		if (this.written && !this.#sent) keepDraft(localStorage, $state.snapshot(this.draft));
	}

	erase(): void {
		eraseDraft(localStorage);
		this.found = false;
		this.file = null;
		this.failure = null;
		this.form.reset(emptyDraft());
		this.step = 'need';
	}

	choose(file: File | null): void {
		this.file = file;
		this.draft.fileName = file?.name ?? '';
	}

	/** Sends; the address written to when the server has it, null when the draft must wait. */
	async send(): Promise<string | null> {
		const { structure } = this;
		if (!structure || this.sending) return null;
		this.sending = true;
		this.failure = null;
		try {
			const { sendRequest } = await import('./sending');
			const draft = $state.snapshot(this.draft);
			const again = await sendRequest(draft, structure, this.file, this.seen.guard);
			this.seen.askedAgain(again);
			this.doubted = again !== null;
			if (this.doubted) return null;
			this.#sent = true;
			eraseDraft(localStorage);
			return this.draft.email.trim();
		} catch (error) {
			this.failure = error;
			return null;
		} finally {
			this.sending = false;
		}
	}

	#errors(step: RequestStep, draft: RequestDraft): Checked {
		if (step === 'need') return needErrors(draft);
		if (step === 'structure') return this.#later?.structureErrors(draft) ?? {};
		return (step === 'person' && this.#later?.personErrors(draft)) || {};
	}

	#answersFit(): boolean {
		return this.structure !== undefined && !!this.#later?.answersFit(this.structure, this.draft);
	}
}
