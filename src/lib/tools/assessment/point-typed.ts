type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The point of a scale that a key means; null of any other key. The digit is that of the key itself: where
 * it is written with Shift, as on a French keyboard, nobody has to hold it.
 */
export function pointTyped(event: Key, points: number): number | null {
	if (event.ctrlKey || event.altKey || event.metaKey) return null;
	const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? event.key;
	return /^\d$/.test(digit) && Number(digit) < points ? Number(digit) : null;
}
