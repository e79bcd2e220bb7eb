/** Keys that only go on or back: the only ones that one may hold down. */
const MOVES = ['j', 'k'];

/**
 * The letter or sign a press means as a command; null while somebody types, inside a window, or with a
 * modifier that belongs to the browser. A key that is held down decides once, and no more (DK-40).
 */
export function commandKey(event: KeyboardEvent): string | null {
	if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return null;
	if (event.key.length !== 1) return null;
	const key = event.key.toLowerCase();
	return event.repeat && !MOVES.includes(key) ? null : key;
}

/** Ctrl K, ⌘ K: from anywhere, even while typing. */
export function opensPalette(event: KeyboardEvent): boolean {
	return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
}

/** How the key is printed on this keyboard. */
export function paletteKeys(platform: string): string {
	return /mac|iphone|ipad/i.test(platform) ? '⌘ K' : 'Ctrl K';
}

function isTaken(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target.matches(
		'input:not([type=checkbox]), textarea, select, [contenteditable], :is([role=dialog], [role=alertdialog], [role=menu]) *'
	);
}
