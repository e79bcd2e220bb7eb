import type { AnyDraft, Envelope } from '#domain/document';
import { proposePathway } from '#domain/gestures/pathways';
import { revisePersonal } from '#domain/gestures/personal-pathways';
import { device } from '$lib/store/device.svelte';
import { own } from './own-space.svelte';
import { PersonalComposer } from './personal-composer.svelte';

/** A new pathway of the person's own (S53). @returns false while a text is too long */
export async function saveNew(composer: PersonalComposer): Promise<boolean> {
	const target = device.session?.own;
	if (!target) return false;
	const gesture = device.gesture();
	const id = `pathway:${gesture.newKey()}`;
	const drafts = proposePathway(composer.plan(), { id, ...target }, gesture);
	if (!composer.accepts(drafts)) return false;
	await device.save(drafts);
	return true;
}

/** One of the person's own pathways, changed later (S53). */
export class PersonalWriting {
	readonly composer: PersonalComposer;
	/** It was put away on another device meanwhile, found when it was to be saved: nothing typed is lost. */
	putAway = $state(false);
	readonly #id: string;
	/** What the screen shows, and writes over. */
	readonly #basis: readonly AnyDraft[];
	readonly #shown: readonly string[];

	constructor(id: string) {
		this.#id = id;
		const shown = own.personal(id);
		this.#basis = shown ? [shown.pathway, ...shown.tasks] : [];
		this.#shown = shown?.tasks.map((task) => task.id) ?? [];
		// Steps taken away are not shown.
		this.composer = new PersonalComposer(shown && { ...shown, tasks: own.tasksOf(shown.pathway) });
	}

	/** @returns whether anything had to be written, or found no slot left; null when it could not be */
	async save(): Promise<'saved' | 'same' | 'full' | null> {
		const now = own.personal(this.#id);
		this.putAway = !now || isPutAway(now.pathway);
		if (!now || this.putAway) return null;
		const drafts = revisePersonal(now, this.#shown, this.composer.revision(), device.gesture());
		if (!drafts) return 'full';
		if (!this.composer.accepts(drafts)) return null;
		const basis = this.#basis.filter((doc) => drafts.some(({ id }) => id === doc.id));
		await device.save(drafts, basis);
		return drafts.length > 0 ? 'saved' : 'same';
	}
}

function isPutAway({ state }: Envelope<'pathway'>): boolean {
	return state === 'cancelled';
}
