import { expect, it } from 'vitest';
import { Once } from './once.svelte';

it('begins nothing a second time while the first runs, and is free again whatever happened', async () => {
	const once = new Once();
	let begun = 0;
	let fail: (reason: Error) => void = () => undefined;
	const work = () => {
		begun += 1;
		return new Promise<string>((_, reject) => (fail = reject));
	};
	const first = once.run(work);
	expect(await once.run(work)).toBeUndefined();
	expect([begun, once.busy]).toEqual([1, true]);
	fail(new Error('no room'));
	await expect(first).rejects.toThrow('no room');
	expect(once.busy).toBe(false);
	expect(await once.run(async () => 'kept')).toBe('kept');
});
