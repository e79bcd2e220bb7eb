import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { device } from '$lib/store/device.svelte';
import { unreadNotes } from './notes';

/** A note of a colleague, and the name of whom it is about. */
export interface NoteToRead {
	note: Envelope<'handoverNote'>;
	name: string;
}

/** Notes of colleagues that were not read yet, of people whose dossier is here. */
export function notesToRead(): NoteToRead[] {
	return unreadNotes(device.session?.user ?? '', device.all('handoverNote')).flatMap((note) => {
		const dossier = device.get('dossier', note.dossier);
		return dossier ? [{ note, name: fullName(dossier.body.person) }] : [];
	});
}
