import { sayToEach } from '#domain/gestures/messages';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { Composing } from '../../../../messages/composing.svelte';
import type { Followed } from '../../caseload';
import { filtered, type PersonStanding } from '../../caseload-filter';
import { desk } from '../../desk.svelte';

/** One message to several people of a caseload, each in his own thread. */
export class Group {
	text = $state('');
	standing = $state<PersonStanding | ''>('');
	/** Dossiers’ ids: what is chosen stays so when the filter hides it. */
	chosen = $state.raw<readonly string[]>([]);
	whoFault = $state('');
	readonly composing = new Composing('group');
	readonly shown = $derived(
		filtered(desk.people, { standing: this.standing, sort: 'name', text: this.text }, desk.look)
	);
	/** Of those chosen, whoever is still followed. */
	readonly people = $derived(desk.people.filter(({ dossier }) => this.chosen.includes(dossier.id)));

	toggle({ dossier }: Followed): void {
		const others = this.chosen.filter((id) => id !== dossier.id);
		this.#choose(others.length < this.chosen.length ? others : [...others, dossier.id]);
	}

	/** Everybody who is shown, beside whoever is chosen already. */
	chooseShown(): void {
		const added = this.shown.map(({ dossier }) => dossier.id);
		this.#choose([...this.chosen.filter((id) => !added.includes(id)), ...added]);
	}

	chooseNobody(): void {
		this.#choose([]);
	}

	#choose(ids: readonly string[]): void {
		this.chosen = ids;
		this.whoFault = '';
	}

	/** @returns to how many it was sent; 0 where something is missing, which is said beside it */
	async send(): Promise<number> {
		const dossiers = this.people.map(({ dossier }) => dossier);
		this.whoFault = dossiers.length === 0 ? m.message_group_who_missing() : '';
		const [first] = dossiers;
		if (!first) return 0;
		const sent = await this.composing.send(
			{ structure: first.structure, dossier: first.id },
			({ text }) => device.save(sayToEach(dossiers, text, device.gesture()))
		);
		return sent ? dossiers.length : 0;
	}
}
