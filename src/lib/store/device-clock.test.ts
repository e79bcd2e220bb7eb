import { beforeEach, expect, test } from 'vitest';
import { DeviceClock } from './device-clock';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DECADE = 3652 * DAY;
const TRUE = Date.UTC(2026, 10, 26);

let wall: number;
let mono: number;
let clock: DeviceClock;

beforeEach(() => {
	wall = TRUE;
	mono = 0;
	clock = new DeviceClock(
		() => wall,
		() => mono
	);
});

function pass(ms: number): void {
	wall += ms;
	mono += ms;
}

test('DS-26 before any answer the device’s own clock stands', () => {
	wall = TRUE - DECADE;
	expect(clock.now()).toBe(wall);
	expect(clock.wrong()).toBeNull();
});

test('DS-26 a difference of some minutes is none', () => {
	clock.heard(TRUE + 9 * MINUTE);
	expect(clock.now()).toBe(TRUE);
	expect(clock.wrong()).toBeNull();
});

test.each([DECADE, -DECADE])('DS-26 a clock that is %d ms off is set right and told', (off) => {
	wall = TRUE + off;
	clock.heard(TRUE);
	pass(DAY);
	expect(clock.now()).toBe(TRUE + DAY);
	expect(clock.wrong()).toBe(TRUE + off + DAY);
});

test.each([DECADE, -DECADE, -DAY])('DS-26 a jump of %d ms between answers is seen', (jump) => {
	clock.heard(TRUE);
	pass(MINUTE);
	wall += jump;
	expect(clock.now()).toBe(TRUE + MINUTE);
	expect(clock.wrong()).toBe(wall);
});

test('DS-26 a device that slept is not a clock that is wrong', () => {
	clock.heard(TRUE);
	wall += 3 * DAY;
	expect(clock.now()).toBe(TRUE + 3 * DAY);
	expect(clock.wrong()).toBeNull();
});

test('DS-26 a clock put right again is told no more', () => {
	wall = TRUE + DECADE;
	clock.heard(TRUE);
	wall = TRUE;
	expect(clock.now()).toBe(TRUE);
	expect(clock.wrong()).toBeNull();
});
