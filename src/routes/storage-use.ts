import { m } from '$lib/i18n/paraglide/messages';
import { fileSize } from '$lib/tools/file-size';

/** The room this app takes on the device, where the browser tells it. */
export async function storageWords(): Promise<string> {
	const estimate = await navigator.storage?.estimate?.().catch(() => null);
	if (!estimate?.quota || estimate.usage === undefined) return m.sync_storage_unknown();
	const percent = Math.ceil((estimate.usage / estimate.quota) * 100);
	return m.sync_storage_of({ used: fileSize(estimate.usage), percent });
}
