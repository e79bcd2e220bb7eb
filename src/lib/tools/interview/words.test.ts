import { expect, it } from 'vitest';
import { isBegun } from './words';

it('an hour of today has come at its minute, not before', () => {
	const slot = { day: '2026-12-01', hour: '16:00' };
	const at = (when: string) => isBegun(slot, new Date(when).getTime());
	expect(at('2026-12-01T08:00')).toBe(false);
	expect(at('2026-12-01T15:59')).toBe(false);
	expect(at('2026-12-01T16:00')).toBe(true);
	expect(at('2026-11-30T23:00')).toBe(false);
	expect(at('2026-12-02T00:01')).toBe(true);
});
