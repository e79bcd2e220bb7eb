import { handOver } from '#domain/gestures/handover';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import { counsellorsOf, type CounsellorChoice } from '../../../staff/counsellors';
import type { Followed } from '../caseload';
import { noteText } from './note-text';

export type Length = 'days' | 'good';

/** What is filled in to hand one dossier over; nothing is written before it is sent. */
export class HandOver {
	readonly #person: () => Followed;
	to = $state('');
	length = $state<Length>('days');
	until = $state('');
	note = $state('');
	/** Something was missing when it was last to be sent. */
	tried = $state(false);

	constructor(person: () => Followed) {
		this.#person = person;
	}

	/** The colleagues of the structure, by name. */
	colleagues: CounsellorChoice[] = $derived.by(() => {
		const { dossier } = this.#person();
		const holder = dossier.body.assignment?.counsellor;
		return counsellorsOf(dossier.structure, device.all('staff'), [])
			.filter(({ id }) => id !== holder)
			.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
	});

	faults = $derived({
		to: this.colleagues.some(({ id }) => id === this.to) ? undefined : m.closing_to_missing(),
		until: this.length === 'good' ? undefined : this.#untilFault(),
		note: this.note.length > MAX_MESSAGE_CHARS
	});

	#untilFault(): string | undefined {
		if (!this.until) return m.closing_until_missing();
		return this.until < today() ? m.closing_until_past() : undefined;
	}

	/** Begins anew, with a note from what stands in the dossier now. */
	begin(): void {
		Object.assign(this, { to: '', length: 'days', until: '', tried: false });
		this.note = noteText(this.#person(), clock.now);
	}

	/** @returns who follows the dossier from now on; null where something is missing */
	async send(): Promise<CounsellorChoice | null> {
		this.tried = true;
		const { to, until, note } = this.faults;
		const colleague = this.colleagues.find(({ id }) => id === this.to);
		if (to || until || note || !colleague) return null;
		const last = this.length === 'good' ? null : this.until;
		const handover = { to: colleague, until: last, note: this.note };
		await device.save(handOver(this.#person().dossier, handover, device.gesture()));
		return colleague;
	}
}
