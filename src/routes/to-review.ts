import { device } from '$lib/store/device.svelte';

/** What the server refused and what was written on two sides: only the person can mend it (P5, P6). */
export function toReview(): number {
	return device.refusals.length + device.conflicts.filter(({ settled }) => !settled).length;
}
