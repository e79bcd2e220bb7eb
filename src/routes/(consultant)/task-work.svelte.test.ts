import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnyDraft, AnyEnvelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { device } from '$lib/store/device.svelte';
import { DeviceWith } from '../../../tests/support/device-with';
import { CONSULTANT, pathway } from '../../../tests/support/documents';
import { TaskWork } from './task-work.svelte';

const task = pathway('advised', 'path-0001').tasks[0]!;
const refOf = ({ name }: File) => ({ id: `file:${name}`, name }) as FileRef;
let here: DeviceWith;
let saved: AnyDraft[];

beforeEach(() => {
	here = new DeviceWith([task], { user: CONSULTANT });
	saved = [];
	vi.spyOn(device, 'keepFile').mockImplementation(async (file) => refOf(file));
	vi.spyOn(device, 'save').mockImplementation(async (drafts) => {
		saved.push(...drafts);
		const others = here.docs.filter((one) => !drafts.some(({ id }) => id === one.id));
		here.docs = [...others, ...(drafts as unknown as AnyEnvelope[])];
	});
});
afterEach(() => here.leave());

/** A photo that is being made smaller, until told that it is ready. */
function photo(name: string) {
	let ready = () => {};
	const promise = new Promise<File>((resolve) => {
		ready = () => resolve(new File(['x'], name));
	});
	return { promise, ready };
}

it('TO-44 what is still being made ready is waited for before the work is handed in', async () => {
	const under = new TaskWork(task);
	const slow = photo('atelier.jpg');
	void under.addFiles([slow.promise]);
	expect(under.adding).toBe(true);
	const validated = under.validate();
	await new Promise((resolve) => setTimeout(resolve));
	expect(saved).toEqual([]);
	slow.ready();
	expect(await validated).toBe(true);
	expect(under.adding).toBe(false);
	const sealed = saved.find(({ state }) => state === 'sealed');
	expect(sealed?.body).toMatchObject({ files: [{ name: 'atelier.jpg' }] });
});

it('TO-44 a file that could not be kept is told, and nothing handed in without it', async () => {
	vi.spyOn(device, 'keepFile').mockRejectedValue(new Error('no room'));
	const under = new TaskWork(task);
	const slow = photo('atelier.jpg');
	const added = under.addFiles([slow.promise]);
	const validated = under.validate();
	slow.ready();
	expect(await added).toMatchObject([{ file: { name: 'atelier.jpg' } }]);
	expect(await validated).toBe(false);
	expect(saved).toEqual([]);
});

it('TO-44 nothing is written late by a screen that was left', async () => {
	const under = new TaskWork(task);
	const slow = photo('atelier.jpg');
	const added = under.addFiles([slow.promise]);
	await under.leave();
	slow.ready();
	await added;
	expect(saved).toEqual([]);
});

it('TO-44 two batches at once stay within the ten files of a work: what is too many is told by name', async () => {
	const under = new TaskWork(task);
	const batch = (count: number) => Array.from({ length: count }, (_, i) => photo(`${i}.jpg`));
	const [first, second] = [batch(5), batch(7)];
	const adding = [first, second].map((photos) => under.addFiles(photos.map((one) => one.promise)));
	for (const one of [...first, ...second]) one.ready();
	const refused = (await Promise.all(adding)).flat();
	expect(under.files).toHaveLength(10);
	expect(refused).toHaveLength(2);
	expect(refused[0]?.error).toMatchObject({ reason: 'tooMany' });
});
