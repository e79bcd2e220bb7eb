import { tick } from 'svelte';

/** What a line that is shown beside the lists is found by. */
export const CHOSEN_LINE = 'main a[aria-current="true"]';

/** The title of the page: what is left when nothing else is. */
const TITLE = 'main h1';

/** Whether what had the focus has gone from the page. */
export function isFocusLost(): boolean {
	return document.activeElement === null || document.activeElement === document.body;
}

/** Whoever goes over the lines by keys sees, and hears, which one is chosen; the page itself when none is. */
export async function focusOnChosen(): Promise<void> {
	await tick();
	show(document.querySelector<HTMLElement>(CHOSEN_LINE));
}

/**
 * Looks, before a line goes away with the button that had the focus, who is to have it then: the next line
 * of its list, else the one before.
 * @param otherwise what is to have it when no line is left: the page's title, unless more is said
 * @returns to be called once the line has gone
 */
export function focusBeside(button: Element, otherwise = TITLE): () => Promise<void> {
	const line = button.closest('li');
	const beside = line?.nextElementSibling ?? line?.previousElementSibling;
	return async () => {
		await tick();
		show(beside?.querySelector<HTMLElement>('a, button') ?? null, otherwise);
	};
}

function show(line: HTMLElement | null, otherwise = TITLE): void {
	const to = line?.isConnected ? line : document.querySelector<HTMLElement>(otherwise);
	to?.focus({ preventScroll: true });
	line?.scrollIntoView({ block: 'nearest' });
}
