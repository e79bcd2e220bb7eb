import { waitingPathways } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';
import { proposePathway } from '#domain/gestures/pathways';
import { planFrom } from '#domain/gestures/templates';
import { device } from '$lib/store/device.svelte';
import type { Followed } from '../caseload';
import { BLANK, begunFor, Composer, keepBegun } from '../composer/composer.svelte';
import { desk } from '../desk.svelte';

/** The pathway being prepared for one person: first a template, then the composer (S38). */
export class Proposal {
	readonly #dossier: () => string;

	constructor(dossier: () => string) {
		this.#dossier = dossier;
	}

	person: Followed | undefined = $derived.by(() => desk.person(this.#dossier()));
	composer: Composer | undefined = $derived.by(() => begunFor(user(), this.#dossier()));

	/** The pathway behind which this one would wait; null when it would be the current one (D05). */
	behind: Envelope<'pathway'> | null = $derived.by(() => {
		if (!this.person) return null;
		const { pathways, tasks, current } = this.person;
		return waitingPathways(pathways, tasks).at(-1) ?? current;
	});

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

	/** True once the pathway is saved on this device. */
	async propose(): Promise<boolean> {
		const { person, composer } = this;
		if (!person || !composer?.ready()) return false;
		const gesture = device.gesture();
		const { id: dossier, structure } = person.dossier;
		const target = { id: `pathway:${gesture.newKey()}`, dossier, structure };
		await device.save(proposePathway(composer.plan(), target, gesture));
		this.#keep(null);
		return true;
	}

	#keep(composer: Composer | null): void {
		keepBegun(user(), this.#dossier(), composer);
	}
}

function user(): string {
	return device.session?.user ?? '';
}
