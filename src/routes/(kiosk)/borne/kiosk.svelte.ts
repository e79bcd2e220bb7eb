import { cardId } from '#domain/ids';
import { device } from '$lib/store/device.svelte';
import { kioskStructure } from '$lib/store/kiosk-lock';
import { OpeningForm } from '../../(reception)/accueil/ouvrir/opening.svelte';
import { structuresWith } from '../../staff/standing';

/** The tablet of the hall, one person after another: of each only what was sent stays, sealed (KI-02). */
export class Kiosk {
	readonly structure = kioskStructure();
	/** What somebody is writing; made anew for each, and null between two. */
	opening = $state.raw<OpeningForm | null>(null);
	/** Somebody has just sent hers. */
	thanked = $state(false);

	/** Whether accounts can be opened here: somebody of this structure's reception is signed in. */
	able = $derived(
		this.structure !== null && structuresWith(device.session, 'reception').includes(this.structure)
	);
	/** Whose hall it stands in. */
	card = $derived(device.get('structureCard', cardId(this.structure ?? ''))?.body);

	/** Something is on the screen that a person would not leave to the next one. */
	used = $derived(this.opening !== null || this.thanked);

	begin(): void {
		const opening = new OpeningForm();
		opening.form.values.structure = this.structure ?? '';
		this.opening = opening;
	}

	/** What was typed is gone as soon as it is kept. @throws when it could not be kept: then it stays */
	async send(): Promise<void> {
		await this.opening?.open();
		this.clear();
		this.thanked = true;
	}

	/** Nothing of anybody is left on the screen or in memory. */
	clear(): void {
		this.opening = null;
		this.thanked = false;
	}
}
