import { device } from '$lib/store/device.svelte';

let starting: Promise<void> | null = null;

/** Opens the local documents once, whichever area is opened first; never after a fresh sign-in. */
export function startDevice(): Promise<void> {
	if (device.session) return Promise.resolve();
	starting ??= device.start();
	return starting;
}

/** After a sign-out the next person's store is opened anew. */
export function forgetStart(): void {
	starting = null;
}
