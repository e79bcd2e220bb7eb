import type { Envelope } from '#domain/document';
import {
	createTemplate,
	decideTwin,
	duplicateTemplate,
	reviseTemplate,
	setScope
} from '#domain/gestures/templates';
import { device } from '$lib/store/device.svelte';
import { structuresWith, teamsIn } from '../../../staff/standing';
import { BLANK, Composer } from '../composer/composer.svelte';
import { isMine, mayEdit, scopeIn, usesOf } from './bank-filter';

/** The bank as one counsellor uses it: look, duplicate, edit one's own, share (S43–S47, D09). */
export class Bank {
	chosenId = $state<string | null>(null);
	/** A template being written; null while one only looks. */
	composer = $state.raw<Composer | null>(null);
	/** The template being revised; null for a new one. */
	#revised: Envelope<'template'> | null = null;

	chosen = $derived(device.get('template', this.chosenId));
	mine = $derived(!!this.chosen && isMine(this.chosen, device.session?.user ?? ''));
	/** One's own teams in the house of the chosen template. */
	teams = $derived(this.chosen ? teamsIn(device.session, this.chosen.body.home) : []);
	editable = $derived(
		!!this.chosen && mayEdit(this.chosen, device.session?.user ?? '', this.teams)
	);
	/** People of this device for whom the chosen template was used. */
	uses = $derived(this.chosenId ? usesOf(this.chosenId, device.all('pathway')) : 0);

	begin(): void {
		this.#revised = null;
		this.composer = new Composer(BLANK);
	}

	revise(): void {
		if (!this.chosen) return;
		this.#revised = this.chosen;
		this.composer = new Composer({ ...this.chosen.body, template: null });
	}

	leave(): void {
		this.composer = null;
	}

	/** Keeps what was written: a new private template, or a new version of one's own. */
	async keep(): Promise<boolean> {
		if (!this.composer?.ready()) return false;
		const content = this.composer.templateContent();
		const draft = this.#revised
			? reviseTemplate(this.#revised, content, device.gesture())
			: createTemplate(content, { scope: 'private', home: homeStructure() }, device.gesture());
		await device.save([draft], this.#revised ? [this.#revised] : []);
		this.chosenId = draft.id;
		this.leave();
		return true;
	}

	async duplicate(): Promise<void> {
		if (!this.chosen) return;
		const draft = duplicateTemplate(this.chosen, homeStructure(), device.gesture());
		await device.save([draft]);
		this.chosenId = draft.id;
	}

	/** `place`: see bank-filter.ts, placeOf. */
	async share(place: string): Promise<void> {
		const { scope, team } = scopeIn(place);
		if (this.chosen) await device.save([setScope(this.chosen, scope, device.gesture(), team)]);
	}

	/** Ends the conflict that the chosen twin stands for (SI-07). */
	async decide(keep: boolean): Promise<void> {
		const twin = this.chosen;
		if (!twin) return;
		await device.save([decideTwin(twin, keep, device.gesture())]);
		if (!keep) this.chosenId = twin.body.parent?.id ?? null;
	}
}

function homeStructure(): string {
	return structuresWith(device.session, 'counsellor')[0] ?? '';
}
