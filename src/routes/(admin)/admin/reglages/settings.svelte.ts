import type { Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { MAX_TITLE_CHARS } from '#domain/limits';
import { same } from '#domain/same';
import type { Question } from '#domain/question';
import { withQuestionnaire } from '#domain/questionnaire-versions';
import type { EarlierQuestionnaire } from '#domain/structure';
import { mayWelcome } from '#domain/template';
import { tidyQuestions } from '$lib/tools/questionnaire/compose';
import { faultsOf } from '$lib/tools/questionnaire/question-faults';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';

type Settings = Envelope<'structureSettings'>;

/** Most criteria a structure may write (domain/structure.ts). */
export const MAX_CRITERIA = 30;

/** One structure's settings being edited: nothing is kept until one says so. */
export class SettingsForm {
	intro = $state('');
	questions = $state.raw<Question[]>([]);
	criteria = $state<string[]>([]);
	welcomeTemplate = $state('');
	readonly #id: string;
	readonly #structure: string;
	/** What the form was filled from. */
	#shown: Settings;

	constructor(settings: Settings) {
		this.#id = settings.id;
		this.#structure = settings.structure;
		this.#shown = settings;
		this.#read(settings);
	}

	get current(): Settings | undefined {
		return device.get('structureSettings', this.#id);
	}

	body = $derived.by(() => {
		const before = this.current?.body.questionnaire;
		const questions = tidyQuestions(this.questions);
		const changed = !same(before?.questions, questions);
		const version = (before?.version ?? 1) + (changed ? 1 : 0);
		return {
			questionnaire: { version, intro: this.intro.trim(), questions },
			criteria: this.criteria.map((one) => one.trim()).filter(Boolean),
			welcomeTemplate: this.welcomeTemplate || null
		};
	});
	changed = $derived.by(() => {
		const { questionnaire, criteria, welcomeTemplate } = this.current?.body ?? {};
		return !same(this.body, { questionnaire, criteria, welcomeTemplate });
	});
	/** What was asked before, the latest first. */
	earlier = $derived(this.current?.body.earlier ?? []);
	tooLong = $derived(this.criteria.some((one) => one.length > MAX_TITLE_CHARS));

	/** Templates a person of this structure may be given. */
	templates = $derived(
		device
			.all('template')
			.filter((one) => mayWelcome(one.body, this.#structure))
			.sort((a, b) => a.body.title.localeCompare(b.body.title, 'fr'))
	);
	/** What a new person would be given, as the form stands. */
	welcome = $derived(this.templates.find(({ id }) => id === this.welcomeTemplate));
	/** The welcome pathway chosen is shown here no more, and given to nobody (PR-40). */
	takenBack = $derived(device.complete && this.welcomeTemplate !== '' && !this.welcome);

	moveCriterion(at: number, by: 1 | -1): void {
		const [moved] = this.criteria.splice(at, 1);
		if (moved !== undefined) this.criteria.splice(at + by, 0, moved);
	}

	/** A question that cannot work; its editor tells which. */
	faulty = $derived(faultsOf(this.questions).size > 0);
	/** Keeping was tried: what is missing shows from then on. */
	tried = $state(false);

	/** False when something cannot be kept. */
	async keep(): Promise<boolean> {
		const before = this.current;
		this.tried = true;
		if (!before || this.tooLong || this.faulty) return false;
		const next = $state.snapshot(this.body) as Settings['body'];
		const body = { ...next, ...withQuestionnaire(before.body, next.questionnaire, clock.now) };
		await device.save([edited(before, { body }, device.gesture().newKey)], [this.#shown]);
		this.undo();
		return true;
	}

	/** Puts what was asked before into the form; nothing is kept yet. */
	takeUp({ intro, questions }: EarlierQuestionnaire): void {
		this.intro = intro;
		this.questions = questions;
	}

	/** Shows what is kept. */
	undo(): void {
		if (this.current) this.#read(this.current);
	}

	#read(settings: Settings): void {
		const { body } = settings;
		this.#shown = settings;
		this.intro = body.questionnaire.intro;
		this.questions = body.questionnaire.questions;
		this.tried = false;
		this.criteria = [...body.criteria];
		this.welcomeTemplate = body.welcomeTemplate ?? '';
	}
}
