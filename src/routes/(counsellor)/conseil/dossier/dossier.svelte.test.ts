import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { account, DOSSIER, pathway } from '../../../../../tests/support/documents';
import { DossierView } from './dossier.svelte';

let here: DeviceWith;
let view: DossierView;

const line = ['one', 'two', 'three', 'four'].map((name, at) =>
	pathway('advised', `path-${name}`, 1_000 * (at + 1))
);
const titles = () => view.waiting.map(({ id }) => id.slice('pathway:path-'.length));

beforeEach(() => {
	const all = line.flatMap(({ pathway, tasks }) => [pathway, ...tasks]);
	here = new DeviceWith([account().dossier, account().request, ...all]);
	view = new DossierView(() => DOSSIER);
});
afterEach(() => here.leave());

/** What was saved is there from now on. */
async function kept(): Promise<void> {
	await Promise.resolve();
	for (const { id, body } of here.saves.at(-1) as Envelope<'pathway'>[]) {
		here.docs = here.docs.map((one) => (one.id === id ? { ...one, body } : one)) as never;
	}
	here.let();
	view = new DossierView(() => DOSSIER);
}

it('moves a waiting pathway by one place, twice when pressed twice, and never past the ends', async () => {
	expect(titles()).toEqual(['two', 'three', 'four']);
	const id = view.waiting[2]!.id;
	const first = view.move(id, -1);
	const second = view.move(id, -1);
	const third = view.move(id, -1);
	await kept();
	expect((await first)?.place).toBe(1);
	await kept();
	expect((await second)?.place).toBe(0);
	expect(await third).toBeNull();
	expect(here.saves).toHaveLength(2);
	expect(titles()).toEqual(['four', 'two', 'three']);
});
