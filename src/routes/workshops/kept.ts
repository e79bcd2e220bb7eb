import { m } from '$lib/i18n/paraglide/messages';
import { toasts } from '$lib/ui/toasts.svelte';

/** Does what must be kept on the device, and says so when there was no room for it. */
export async function kept(step: () => Promise<void>, told?: string): Promise<void> {
	try {
		await step();
		if (told) toasts.show({ text: told });
	} catch {
		toasts.show({ text: m.workshop_failed(), tone: 'error' });
	}
}
