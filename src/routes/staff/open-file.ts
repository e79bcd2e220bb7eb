import type { AnyEnvelope } from '#domain/document';
import { downloadName } from '#domain/file-name';
import type { FileRef } from '#domain/file-ref';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';

/** Hands a document's file over as a download: what somebody sent is never opened inside the page. */
export async function openFile(doc: AnyEnvelope, ref: FileRef): Promise<void> {
	const blob = await device.openFile(doc, ref);
	if (!blob) {
		toasts.show({ text: m.file_unavailable(), tone: 'error' });
		return;
	}
	const url = URL.createObjectURL(blob);
	const link = Object.assign(document.createElement('a'), {
		href: url,
		download: downloadName(ref)
	});
	link.click();
	URL.revokeObjectURL(url);
}
