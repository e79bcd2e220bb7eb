import type { AnyEnvelope } from '#domain/document';
import { downloadName } from '#domain/file-name';
import type { FileRef } from '#domain/file-ref';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';

/** Time a browser may take to begin a download from an address made for it. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a document's file over as a download: what people upload is never shown inside the app. */
export async function openFileOf(doc: AnyEnvelope | undefined, ref: FileRef): Promise<void> {
	const blob = doc && (await device.openFile(doc, ref).catch(() => null));
	if (!blob) {
		toasts.show({ text: m.file_unavailable(), tone: 'error' });
		return;
	}
	const href = URL.createObjectURL(blob);
	const link = Object.assign(document.createElement('a'), { href, download: downloadName(ref) });
	link.click();
	setTimeout(() => URL.revokeObjectURL(href), REVOKE_AFTER_MS);
}
