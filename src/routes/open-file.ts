import type { AnyEnvelope } from '#domain/document';
import { downloadName } from '#domain/file-name';
import type { FileRef } from '#domain/file-ref';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { toasts } from '$lib/ui/toasts.svelte';

/** Time a browser may take to begin a download from an address made for it. */
const REVOKE_AFTER_MS = 60_000;

/** The bytes of a document's file; null when they cannot be had now. */
export async function readFileOf(doc: AnyEnvelope | undefined, ref: FileRef): Promise<Blob | null> {
	return doc ? device.openFile(doc, ref).catch(() => null) : null;
}

/**
 * Hands a document's file over as a download: of what people upload, only pictures are ever shown inside
 * the app, where no script of theirs can run.
 */
export async function openFileOf(doc: AnyEnvelope | undefined, ref: FileRef): Promise<void> {
	handOver(await readFileOf(doc, ref), ref);
}

/** The same of bytes one has already; null tells that they cannot be had now. */
export function handOver(blob: Blob | null, ref: FileRef): void {
	if (!blob) {
		toasts.show({ text: m.file_unavailable(), tone: 'error' });
		return;
	}
	saveAs(blob, downloadName(ref));
}

/** Hands bytes over as a download of this name, which must be one that no computer takes for a program. */
export function saveAs(blob: Blob, name: string): void {
	const href = URL.createObjectURL(blob);
	const link = Object.assign(document.createElement('a'), { href, download: name });
	link.click();
	setTimeout(() => URL.revokeObjectURL(href), REVOKE_AFTER_MS);
}
