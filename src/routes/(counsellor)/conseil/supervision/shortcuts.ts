/** What a key does on the supervision desk. */
export const KEYS = {
	j: 'next',
	k: 'previous',
	a: 'accept',
	r: 'return',
	x: 'select',
	'?': 'help'
} as const;
export type Command = (typeof KEYS)[keyof typeof KEYS];

/** The command a key press means; null while typing, or with a modifier that belongs to the browser. */
export function commandOf(event: KeyboardEvent): Command | null {
	if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
	return (
		(KEYS as Record<string, Command>)[event.key.length === 1 ? event.key.toLowerCase() : ''] ?? null
	);
}

function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target.matches(
		'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog] *'
	);
}
