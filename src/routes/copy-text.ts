import { m } from '$lib/i18n/paraglide/messages';
import { toasts } from '$lib/ui/toasts.svelte';

/** Puts a text where it can be pasted from, and says whether it worked. */
export async function copyText(text: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		toasts.show({ text: m.sync_copied() });
	} catch {
		toasts.show({ text: m.sync_copy_failed(), tone: 'error' });
	}
}
