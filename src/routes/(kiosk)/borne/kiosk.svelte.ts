import { cardId } from '#domain/ids';
import { device } from '$lib/store/device.svelte';
import { kioskStructure } from '$lib/store/kiosk-lock';
import { OpeningForm } from '../../(reception)/accueil/ouvrir/opening.svelte';

type Shown = 'welcome' | 'form' | 'thanks';

/** The tablet of the hall, one person after another: of each only what was sent stays, sealed (KI-02). */
export class Kiosk {
	shown = $state<Shown>('welcome');
	opening = $state.raw(new OpeningForm());
	readonly structure = kioskStructure();

	/** Whether accounts can be opened here: somebody of this structure's reception is signed in. */
	able = $derived(this.structure !== null && this.opening.structures.includes(this.structure));

	name = $derived(device.get('structureCard', cardId(this.structure ?? ''))?.body.name ?? '');

	/** Something a person would not leave to the next one. */
	used = $derived(this.shown !== 'welcome');

	begin(): void {
		this.opening = new OpeningForm();
		this.opening.form.values.structure = this.structure ?? '';
		this.shown = 'form';
	}

	/** What was typed is gone as soon as it is kept. @throws when it could not be kept: then it stays */
	async send(): Promise<void> {
		await this.opening.open();
		this.opening = new OpeningForm();
		this.shown = 'thanks';
	}

	/** Nothing of anybody is left on the screen or in memory. */
	clear(): void {
		this.opening = new OpeningForm();
		this.shown = 'welcome';
	}
}
