import type { Envelope } from '#domain/document';
import { noteContact, withdrawContact } from '#domain/gestures/contacts';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';
import { toasts } from '$lib/ui/toasts.svelte';

type Dossier = Envelope<'dossier'>;

/** A call being noted: from wherever one is, the same window, and two taps (D12). */
class Noting {
	open = $state(false);
	/** Whose call; stays while the window leaves. */
	dossier = $state.raw<Dossier | null>(null);

	show(dossier: Dossier): void {
		this.dossier = dossier;
		this.open = true;
	}

	/** Where it is noted is left: nothing of it stays. */
	leave(): void {
		this.open = false;
		this.dossier = null;
	}

	/** @param minutes null when nobody answered */
	async note(minutes: number | null): Promise<void> {
		const { dossier } = this;
		// A second tap on the way out notes nothing.
		if (!dossier || !this.open) return;
		this.open = false;
		const what = { medium: 'phone' as const, minutes, day: today() };
		const draft = noteContact(dossier, what, device.gesture());
		await device.save([draft]);
		const { firstName: name } = dossier.body.person;
		const text =
			minutes === null
				? m.desk_contact_noted_missed({ name })
				: m.desk_contact_noted({ name, count: minutes });
		toasts.show({ text, undo: () => void takeBack(draft.id) });
	}
}

/** It was noted by mistake. */
export async function takeBack(id: string): Promise<void> {
	const contact = device.get('contact', id);
	if (contact?.state !== 'noted') return;
	await device.save([withdrawContact(contact, device.gesture())]);
	toasts.show({ text: m.desk_contact_taken_back() });
}

export const noting = new Noting();
