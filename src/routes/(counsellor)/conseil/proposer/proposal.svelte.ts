import { rankBehind } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';
import { proposePathway } from '#domain/gestures/pathways';
import { planFrom } from '#domain/gestures/templates';
import { device } from '$lib/store/device.svelte';
import { Once } from '$lib/ui/once.svelte';
import type { Followed } from '../caseload';
import { BLANK, begunFor, Composer, keepBegun } from '../composer/composer.svelte';
import { desk } from '../desk.svelte';
import { takenUp } from './waiting-lines';

/** The pathway being prepared for one person, and perhaps for others too: first a template, then the composer (S38). */
export class Proposal {
	readonly #dossier: () => string;
	readonly #proposing = new Once();

	constructor(dossier: () => string) {
		this.#dossier = dossier;
	}

	person: Followed | undefined = $derived.by(() => desk.person(this.#dossier()));
	composer: Composer | undefined = $derived.by(() => begunFor(user(), this.#dossier()));

	/** Everyone it is proposed to, whose dossier is named first. */
	people: Followed[] = $derived.by(() => {
		const { person } = this;
		if (!person) return [];
		return [person, ...desk.people.filter((one) => one !== person && this.#isChosen(one))];
	});

	#isChosen({ dossier }: Followed): boolean {
		return this.composer?.others.has(dossier.id) ?? false;
	}

	startFrom(template: Envelope<'template'>): void {
		const { theme, audience } = template.body;
		const plan = planFrom(template);
		this.#keep(new Composer({ ...plan, theme, audience }));
	}

	startBlank(): void {
		this.#keep(new Composer(BLANK));
	}

	/** Gives up what was composed, to choose another template. */
	drop(): void {
		this.#keep(null);
	}

	get busy(): boolean {
		return this.#proposing.busy;
	}

	/**
	 * One pathway for each person, in one write; a second call while the first runs does nothing.
	 * @returns to how many; 0 while something is missing or too long
	 */
	async propose(): Promise<number> {
		return (await this.#proposing.run(() => this.#propose())) ?? 0;
	}

	async #propose(): Promise<number> {
		const { people, person, composer } = this;
		if (!person || !composer?.ready()) return 0;
		const gesture = device.gesture();
		const plan = composer.plan();
		const drafts = people.flatMap(({ dossier: { id: dossier, structure }, pathways, tasks }) => {
			const id = `pathway:${gesture.newKey()}`;
			const rank = rankBehind(pathways, tasks);
			return proposePathway(plan, { id, dossier, structure, rank }, gesture);
		});
		if (!composer.accepts(drafts)) return 0;
		await device.save([...drafts, ...takenUp(person, composer.lines)]);
		this.#keep(null);
		return people.length;
	}

	#keep(composer: Composer | null): void {
		keepBegun(user(), this.#dossier(), composer);
	}
}

function user(): string {
	return device.session?.user ?? '';
}
