import { expect, it } from 'vitest';
import { TriedFiles } from './tried-files.svelte';

it('shows the files one tries, gives their bytes back, and forgets what is taken away', async () => {
	const tried = new TriedFiles();
	const file = (name: string) => new File(['abc'], name, { type: 'application/pdf' });
	tried.add([file('cv.pdf')]);
	tried.add([file('lettre.pdf'), file('cv.pdf')]);
	expect(tried.refs.map(({ name }) => name)).toEqual(['cv.pdf', 'lettre.pdf', 'cv.pdf']);
	expect(new Set(tried.refs.map(({ id }) => id)).size).toBe(3);
	const [first] = tried.refs;
	expect(await (await tried.read(first!))?.text()).toBe('abc');
	tried.remove(first!);
	expect(tried.refs.map(({ name }) => name)).toEqual(['lettre.pdf', 'cv.pdf']);
	expect(await tried.read(first!)).toBeNull();
});
