import { expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '#domain/limits';
import { patienceMs } from './pace';

const MINUTE = 60_000;

/** Whether a sender at a steady rate (kbit/s) is ever let go before so many bytes are through. */
function isLetGo(kbits: number, bytes: number): boolean {
	const perMs = kbits / 8;
	for (let ms = 0; ms * perMs < bytes; ms += 1_000) {
		if (ms > patienceMs(ms * perMs)) return true;
	}
	return false;
}

it.each([
	[250, MAX_FILE_BYTES, false],
	[200, MAX_FILE_BYTES, false],
	[1_000, 16 * 1024 * 1024, false],
	[100, MAX_FILE_BYTES, true],
	[20, 64 * 1024, false],
	[1, 64 * 1024, true],
	[1, MAX_FILE_BYTES, true]
])('HT-16 at %i kbit/s, a body of %i bytes is let go: %s', (kbits, bytes, expected) => {
	expect(isLetGo(kbits, bytes)).toBe(expected);
});

it('HT-16 the whole of an attachment has six minutes at least, a small body half of one', () => {
	expect(patienceMs(MAX_FILE_BYTES)).toBeGreaterThan(6 * MINUTE);
	expect(patienceMs(MAX_FILE_BYTES)).toBeLessThan(8 * MINUTE);
	expect(patienceMs(64 * 1024)).toBeLessThan(MINUTE);
});
