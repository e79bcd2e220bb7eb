import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { traceIdOfTask } from '#domain/ids';
import { DeviceWith } from '../../../../../tests/support/device-with';
import { phrases } from '../../../../../tests/support/desk-documents';
import { device } from '$lib/store/device.svelte';
import { account, changed, NOW, pathway, trace } from '../../../../../tests/support/documents';
import { Bench } from './bench.svelte';
import { PhraseBook, nameOf, starters } from './phrase-book.svelte';

let here: DeviceWith;
let bench: Bench;

const path = pathway();
const handed = path.tasks.map((task, n) =>
	changed(task, { state: 'validated', body: { validatedAt: NOW + n } })
);
const works = handed.map((task) => trace(task, 'sealed'));

function open(docs: AnyEnvelope[]): void {
	here = new DeviceWith([account().dossier, account().request, path.pathway, ...docs]);
	bench = new Bench();
}

beforeEach(() => open([...handed, ...works]));
afterEach(() => here.leave());

async function saved(work: Promise<unknown>): Promise<Envelope<'task'>[]> {
	await Promise.resolve();
	here.let();
	await work;
	return here.saves.at(-1) as Envelope<'task'>[];
}

describe('several tasks at once', () => {
	it('DK-05 are accepted with one remark, each judged by its own work', async () => {
		bench.tick(handed[0]!.id);
		bench.tick(handed[2]!.id);
		bench.remark = 'Merci à vous.';
		await bench.accept();
		expect(bench.accepting).toBe(true);
		expect(here.saves).toHaveLength(0);
		const drafts = await saved(bench.acceptTicked());
		expect(drafts.map(({ id, state }) => [id, state])).toEqual([
			[handed[0]!.id, 'accepted'],
			[handed[2]!.id, 'accepted']
		]);
		for (const { id, body } of drafts) {
			const judged = works.find((one) => one.id === traceIdOfTask(id))!.w;
			expect(body.decision).toMatchObject({ remark: 'Merci à vous.', judged });
		}
		expect(bench.ticked.size).toBe(0);
		expect(bench.decided).toHaveLength(2);
	});

	it('DK-05 are given back with a remark, and never without', async () => {
		bench.tick(handed[0]!.id);
		bench.tick(handed[1]!.id);
		expect(await bench.giveBack()).toBe(false);
		expect(bench.remarkMissing).toBe(true);
		bench.remark = 'Un exemple ?';
		const drafts = await saved(bench.giveBack());
		expect(drafts.map(({ state, body }) => [state, body.round])).toEqual([
			['open', 2],
			['open', 2]
		]);
	});

	it('DK-05 what is not here is judged by nobody', async () => {
		here.leave();
		open([...handed, works[0]!]);
		for (const { id } of handed) bench.tick(id);
		expect(bench.tickedReady).toHaveLength(1);
		expect(await saved(bench.acceptTicked())).toHaveLength(1);
	});

	it('DK-05 a remark for several is not that of the task in front', () => {
		bench.remark = 'Pour vous seule.';
		bench.tick(handed[1]!.id);
		expect(bench.remark).toBe('');
		bench.remark = 'Pour toutes.';
		bench.tick(handed[1]!.id);
		expect(bench.remark).toBe('Pour vous seule.');
	});
});

describe('one decision at a time', () => {
	it('DK-40 a second press while the first is being kept decides nothing more', async () => {
		const first = bench.accept();
		const again = bench.accept();
		expect(await bench.giveBack()).toBe(false);
		expect(await saved(Promise.all([first, again]))).toMatchObject([
			{ id: handed[0]!.id, state: 'accepted' }
		]);
		expect(here.saves).toHaveLength(1);
		expect(bench.decided).toHaveLength(1);
		const next = bench.accept();
		expect(await saved(next)).toHaveLength(1);
	});

	it('DK-40 one that could not be kept may be taken again', async () => {
		vi.spyOn(device, 'save').mockRejectedValueOnce(new Error('no room'));
		await expect(bench.accept()).rejects.toThrow('no room');
		expect(bench.decided).toEqual([]);
		expect(await saved(bench.accept())).toHaveLength(1);
	});
});

describe('reusable remarks', () => {
	it('DK-07 go behind what is written, and take nothing away', () => {
		bench.insert('Merci.');
		expect(bench.remark).toBe('Merci.');
		bench.insert('La suite quand vous voulez.');
		expect(bench.remark).toBe('Merci.\nLa suite quand vous voulez.');
	});

	it('DK-07 a few are offered, each of them as it can be kept', async () => {
		const book = new PhraseBook();
		expect(book.list).toEqual([]);
		const offered = starters();
		expect(offered.length).toBeGreaterThan(3);
		const keeping = book.keep(offered);
		here.let();
		await keeping;
		const [draft] = here.saves.at(-1) as unknown as Envelope<'phrases'>[];
		expect(draft!.body.list).toMatchObject(offered);
		expect(draft!.id).toBe('phrases:claire');
	});

	it('DK-07 one that is kept is changed by its key alone', async () => {
		const list = phrases();
		here.docs = [list];
		const book = new PhraseBook();
		const changing = book.change(list.body.list[0]!.key, { name: 'Autre' });
		here.let();
		await changing;
		const [draft] = here.saves.at(-1) as unknown as Envelope<'phrases'>[];
		expect(draft!.body.list).toEqual([{ ...list.body.list[0], name: 'Autre' }]);
		expect(nameOf('  Merci, c’est clair et complet.\nÀ bientôt.')).toBe('Merci, c’est clair et');
	});
});
