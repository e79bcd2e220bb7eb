import type { AnyDraft, Envelope } from '#domain/document';
import {
	createTemplate,
	decideTwin,
	declineImprovement,
	duplicateTemplate,
	giveToTeam,
	offerAgain,
	reviseTemplate,
	setScope,
	takeImprovement
} from '#domain/gestures/templates';
import { cardId } from '#domain/ids';
import { improvementOf } from '#domain/improvement';
import { isMadeBy } from '#domain/made-by';
import type { TemplateContent, TemplateKind, TemplateScope } from '#domain/template';
import type { Choices } from '#domain/template-changes';
import { toolOf } from '$lib/tools/registry';
import { device } from '$lib/store/device.svelte';
import { Once } from '$lib/ui/once.svelte';
import { faultOf, type DraftFault } from '../../../composer/draft-fault';
import { structuresWith, teamsIn } from '../../../staff/standing';
import { BLANK, Composer } from '../composer/composer.svelte';
import { mayEdit, scopesFor, usesOf } from './bank-filter';
import { BankSearch } from './bank-search.svelte';
import { Begun } from './remarks.svelte';
import { placeWords, useWords } from './use-words';

/** The bank as one counsellor uses it: look, duplicate, edit one's own, share (S43–S47, D09). */
export class Bank {
	readonly search = new BankSearch();
	/** Remarks being written. */
	readonly begun = new Begun();
	chosenId = $state<string | null>(null);
	/** A template being written; null while one only looks. */
	composer = $state.raw<Composer | null>(null);
	/** What is being written: a single task has no title of its own. */
	writing = $state<TemplateKind>('pathway');
	/** Why what was taken from the source could not be kept. */
	fault = $state.raw<DraftFault | null>(null);
	/** The changes at the source are being looked at. */
	reviewing = $state(false);
	readonly #saving = new Once();
	/** The template being revised; null for a new one. */
	#revised: Envelope<'template'> | null = null;

	chosen = $derived(device.get('template', this.chosenId));
	mine = $derived(!!this.chosen && isMadeBy(this.chosen, user()));
	/** One's own teams in the house of the chosen template. */
	teams = $derived(this.chosen ? teamsIn(device.session, this.chosen.body.home) : []);
	editable = $derived(!!this.chosen && mayEdit(this.chosen, device.session));
	scopes = $derived(this.chosen ? scopesFor(this.chosen, user()) : []);
	/** What the chosen template was copied from, where one may see it. */
	source = $derived(device.get('template', this.chosen?.body.parent?.id ?? null));
	/** What one may take from there (S46, ADR 0024). */
	improvement = $derived(
		this.chosen && this.editable ? improvementOf(this.chosen, this.source) : null
	);
	/** How often the network used the chosen template. */
	readonly #figures = $derived(
		device
			.all('templateUse')
			.map(({ body }) => body)
			.filter((one) => one.template === this.chosenId)
	);
	used = $derived(useWords(this.#figures));
	usedIn = $derived(placeWords(this.#figures, nameOfStructure));
	/** People one follows for whom the chosen template was used: of closed dossiers little is here. */
	uses = $derived(
		this.chosenId
			? usesOf(
					this.chosenId,
					device
						.all('pathway')
						.filter((one) => device.get('dossier', one.dossier)?.state === 'open')
				)
			: 0
	);

	/** Something is being kept: none of the gestures below begins a second time meanwhile. */
	get busy(): boolean {
		return this.#saving.busy;
	}

	choose(id: string | null): void {
		this.chosenId = id;
		this.review(false);
	}

	/** Opens what has changed at the source, or closes it. */
	review(open: boolean): void {
		this.reviewing = open;
		this.fault = null;
	}

	begin(kind: TemplateKind): void {
		this.#write(kind, new Composer(BLANK), null);
	}

	revise(): void {
		if (!this.chosen) return;
		const { body } = this.chosen;
		const [first] = body.tasks;
		// One that carries a title of its own is written as a whole: nothing of it may get lost.
		const single = body.tasks.length === 1 && first?.title === body.title;
		this.#write(
			single ? 'task' : 'pathway',
			new Composer({ ...body, template: null }),
			this.chosen
		);
	}

	/** A single task becomes a pathway, in which others follow it. */
	extend(): void {
		if (this.composer) this.composer.title = this.composer.steps[0]?.title ?? '';
		this.writing = 'pathway';
	}

	leave(): void {
		this.composer = null;
	}

	/** Keeps what was written: a new private template, or a new version. What cannot be kept stays written. */
	async keep(): Promise<boolean> {
		return (await this.#saving.run(() => this.#keep())) ?? false;
	}

	async #keep(): Promise<boolean> {
		const { composer } = this;
		if (!composer) return false;
		if (this.writing === 'task') composer.title = composer.steps[0]?.title ?? '';
		if (!composer.ready()) return false;
		const draft = this.#draftOf(tidied(composer.templateContent()));
		if (!composer.accepts([draft])) return false;
		await device.save([draft], this.#revised ? [this.#revised] : []);
		this.choose(draft.id);
		this.leave();
		return true;
	}

	async duplicate(): Promise<boolean> {
		return (await this.#saving.run(() => this.#duplicate())) ?? false;
	}

	async #duplicate(): Promise<boolean> {
		if (!this.chosen) return false;
		const draft = duplicateTemplate(this.chosen, homeStructure(), device.gesture());
		await device.save([draft]);
		this.choose(draft.id);
		return true;
	}

	async share(scope: TemplateScope): Promise<void> {
		if (this.chosen) await device.save([setScope(this.chosen, scope, device.gesture())]);
	}

	/** S43: lets a team own it too; an empty name takes it back to its author. */
	async give(team: string): Promise<void> {
		if (this.chosen) await device.save([giveToTeam(this.chosen, team || null, device.gesture())]);
	}

	/** Takes what was chosen of the parent's changes. */
	async take(choices: Choices): Promise<boolean> {
		return (await this.#saving.run(() => this.#take(choices))) ?? false;
	}

	async #take(choices: Choices): Promise<boolean> {
		const { chosen, improvement } = this;
		if (!chosen || !improvement) return false;
		const draft = takeImprovement(chosen, improvement, choices, device.gesture());
		this.fault = faultOf([draft]);
		if (this.fault) return false;
		await device.save([draft], [chosen]);
		this.review(false);
		return true;
	}

	/** @returns how to be offered it again; null when nothing was declined */
	async decline(): Promise<(() => Promise<void>) | null> {
		return (await this.#saving.run(() => this.#decline())) ?? null;
	}

	async #decline(): Promise<(() => Promise<void>) | null> {
		const { chosen, improvement } = this;
		if (!chosen || !improvement) return null;
		await device.save([declineImprovement(chosen, improvement.source, device.gesture())]);
		this.review(false);
		return () => undecline(chosen, improvement.source.body.version);
	}

	/** Ends the conflict that the chosen twin stands for (SI-07). */
	async decide(keep: boolean): Promise<void> {
		const twin = this.chosen;
		if (!twin) return;
		await device.save([decideTwin(twin, keep, device.gesture())]);
		if (!keep) this.choose(twin.body.parent?.id ?? null);
	}

	#write(kind: TemplateKind, composer: Composer, revised: Envelope<'template'> | null): void {
		this.writing = kind;
		this.composer = composer;
		this.#revised = revised;
	}

	#draftOf(content: TemplateContent): AnyDraft {
		if (this.#revised) return reviseTemplate(this.#revised, content, device.gesture());
		const placement = { scope: 'private' as const, home: homeStructure() };
		return createTemplate(content, placement, device.gesture());
	}
}

/** Only what was declined here: whoever has taken something since, or declined more, has decided anew. */
async function undecline(was: Envelope<'template'>, declined: number): Promise<void> {
	const copy = device.get('template', was.id);
	if (copy?.body.parent?.declined !== declined) return;
	await device.save([offerAgain(copy, was.body.parent?.declined, device.gesture())]);
}

/** Without the blank questions and options of an editor. */
function tidied(content: TemplateContent): TemplateContent {
	const tasks = content.tasks.map((task) => ({
		...task,
		content: toolOf(task.content.tool).tidy(task.content)
	}));
	return { ...content, tasks };
}

function user(): string {
	return device.session?.user ?? '';
}

function nameOfStructure(id: string): string {
	return device.get('structureCard', cardId(id))?.body.name ?? id;
}

function homeStructure(): string {
	return structuresWith(device.session, 'counsellor')[0] ?? '';
}
