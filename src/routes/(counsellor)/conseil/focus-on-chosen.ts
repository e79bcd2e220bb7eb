import { tick } from 'svelte';

/** What a line that is shown beside the lists is found by. */
export const CHOSEN_LINE = 'main a[aria-current="true"]';

/** Whoever goes over the lines by keys sees, and hears, which one is chosen. */
export async function focusOnChosen(): Promise<void> {
	await tick();
	const line = document.querySelector<HTMLElement>(CHOSEN_LINE);
	line?.focus({ preventScroll: true });
	line?.scrollIntoView({ block: 'nearest' });
}
