import type { AnyEnvelope, Envelope } from '#domain/document';
import { noteViewing } from '#domain/gestures/viewings';
import { device } from '$lib/store/device.svelte';
import { today } from '$lib/store/today';

/** What was noted since the app began: once sent, a viewing is no more on this device. */
const noted = new Set<string>();

/** D08: the person reads that her trace was opened here, with a network or without. */
export async function noteOpened(trace: Envelope<'trace'>): Promise<void> {
	const draft = noteViewing(trace, today(), device.gesture());
	if (noted.has(draft.id)) return;
	noted.add(draft.id);
	// Where there is no room to note it, it is noted when it is opened again.
	await device.save([draft]).catch(() => noted.delete(draft.id));
}

/** The same of a document whose file is opened: only what she chose to show is told to her. */
export async function noteFileOpened(doc: AnyEnvelope): Promise<void> {
	if (doc.type === 'trace' && doc.body.kind === 'personal') await noteOpened(doc);
}
