import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, zoneNamed } from './zone';

const at = (text: string) => Date.parse(`${text}Z`);
const wallIn = (instant: number, timeZone: string) =>
	at(
		new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
			.format(instant)
			.replace(' ', 'T')
	);

describe('a clock on the wall', () => {
	it('AG-63 an hour is the instant at which the clocks of the centre show it, summer and winter', () => {
		expect(instantOf(at('2026-12-01T14:30'), 'Europe/Zurich')).toBe(at('2026-12-01T13:30'));
		expect(instantOf(at('2026-07-01T14:30'), 'Europe/Zurich')).toBe(at('2026-07-01T12:30'));
		expect(instantOf(at('2026-12-01T00:15'), 'Asia/Kathmandu')).toBe(at('2026-11-30T18:30'));
		expect(instantOf(at('2026-12-01T14:30'), 'UTC')).toBe(at('2026-12-01T14:30'));
	});

	it('AG-63 any hour that the clocks show is given back by the instant found', () => {
		const zones = ['Europe/Zurich', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe'];
		const minutes = fc.integer({ min: at('2020-01-01T00:00') / 60_000, max: 30_000_000 });
		fc.assert(
			fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
				const wall = wallIn(minute * 60_000, zone);
				expect(wallIn(instantOf(wall, zone), zone)).toBe(wall);
			})
		);
	});

	it('AG-63 a zone that nobody knows is none', () => {
		expect([zoneNamed('Europe/Zurich'), zoneNamed('europe/zurich')]).toEqual(
			Array.from({ length: 2 }, () => 'Europe/Zurich')
		);
		for (const none of ['', 'Mars/Olympus', '../etc', '\u0000']) expect(zoneNamed(none)).toBeNull();
	});
});
