import { tick } from 'svelte';

/** Gives the focus to what will stand on the page once it is drawn anew, after what had it went away. */
export async function focusOn(id: string): Promise<void> {
	await tick();
	document.getElementById(id)?.focus();
}
