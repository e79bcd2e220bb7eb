import { expect, it } from 'vitest';
import { IdleWatch } from './idle-watch.svelte';

/** A watch, and time that passes second by second. */
function watched() {
	let now = 0;
	let ended = 0;
	const watch = new IdleWatch(
		() => now,
		() => ended++
	);
	const pass = (seconds: number) => {
		for (let i = 0; i < seconds; i++) {
			now += 1_000;
			watch.tick();
		}
	};
	return { watch, pass, ended: () => ended };
}

it('KI-02 warns for the last 20 of 90 seconds, then ends', () => {
	const { watch, pass, ended } = watched();
	pass(69);
	expect(watch.left).toBeNull();
	pass(1);
	expect(watch.left).toBe(20);
	pass(19);
	expect([watch.left, ended()]).toEqual([1, 0]);
	pass(1);
	expect([watch.left, ended()]).toEqual([null, 1]);
});

it('KI-02 a touch begins anew; once it warns, only whoever says to go on does', () => {
	const { watch, pass, ended } = watched();
	pass(60);
	watch.touched();
	pass(60);
	expect(watch.left).toBeNull();
	pass(15);
	watch.touched();
	expect(watch.left).toBe(15);
	watch.goOn();
	pass(69);
	expect([watch.left, ended()]).toEqual([null, 0]);
	pass(21);
	expect(ended()).toBe(1);
});

it('KI-02 ends at once where no second was counted for long', () => {
	let now = 0;
	let ended = false;
	const watch = new IdleWatch(
		() => now,
		() => (ended = true)
	);
	now = 3_600_000;
	watch.tick();
	expect(ended).toBe(true);
});
