import { device } from '$lib/store/device.svelte';

/**
 * A page shows a dossier: it stays whole on this device for a while, and what is missing of a closed one is
 * fetched (ADR 0036). Asked again whenever the dossier changes: it may become a head before one's eyes.
 */
export function lookAt(dossier: () => string | undefined): void {
	const id = $derived(dossier());
	$effect(() => {
		// Where there is no room even to note it, it is read as far as it is here.
		if (id) device.look(id).catch(() => undefined);
	});
}
