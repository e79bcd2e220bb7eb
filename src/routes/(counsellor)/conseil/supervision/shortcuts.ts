import { commandKey } from '../../../staff/keys';

/** What a key does on the supervision desk. */
const KEYS = {
	j: 'next',
	k: 'previous',
	a: 'accept',
	r: 'return',
	x: 'select',
	'/': 'phrases'
} as const;
export type Command = (typeof KEYS)[keyof typeof KEYS];

/** The command a key press means; null while typing, or with a modifier that belongs to the browser. */
export function commandOf(event: KeyboardEvent): Command | null {
	return (KEYS as Record<string, Command>)[commandKey(event) ?? ''] ?? null;
}
