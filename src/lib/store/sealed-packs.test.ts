import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { noRoom } from '../../../tests/support/no-room';
import type { LocalDoc } from './local-docs';
import { someDoc } from './local-docs.contract';
import { SealedDocs } from './sealed-docs';
import { SealedRows, type Shelf } from './sealed-rows';
import { newPersonKeys } from './sealer';

const keys = await newPersonKeys();
const forgetKeys = async () => undefined;
let count = 0;
let open: SealedDocs[] = [];

afterEach(async () => {
	vi.restoreAllMocks();
	for (const docs of open) await docs.close();
	open = [];
});

async function tab(name: string): Promise<SealedDocs> {
	const docs = await SealedDocs.open({ name, keys, forgetKeys });
	open.push(docs);
	return docs;
}

const freshName = () => `jm-p${count++}`;

const ids = (docs: readonly LocalDoc[]) => docs.map(({ id }) => id);
const sorted = (docs: readonly LocalDoc[]) => [...docs].sort((a, b) => a.id.localeCompare(b.id));
const many = (from: number, to: number, text = 'words') =>
	Array.from({ length: to - from }, (_, i) => someDoc(`task:${from + i}`, text));

async function rowsIn(docs: SealedDocs, shelf: Shelf): Promise<number> {
	return (await docs.rows.whole(shelf)).length;
}

const written = fc.record({
	n: fc.nat(60),
	text: fc.stringMatching(/^[a-z]$/),
	unsent: fc.nat(9).map((n) => n === 0)
});
const several = (minLength: number, maxLength: number) =>
	fc.uniqueArray(written, { selector: ({ n }) => n, minLength, maxLength, size: 'max' });

/** One step of a history: documents put, with a text each and perhaps unsent, and others dropped. */
const step = fc.record({
	/** As typed, or as a batch of the server's. */
	put: fc.oneof(several(0, 3), several(20, 40)),
	drop: fc.array(fc.nat(60), { maxLength: 10 }),
	/** Which of two tabs does it, and what comes after. */
	tab: fc.nat(1),
	then: fc.constantFrom('nothing', 'tidy', 'reopen', 'full')
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function play(steps: readonly Step[]): Promise<void> {
	const name = freshName();
	const tabs = [await tab(name), await tab(name)];
	const model = new Map<string, LocalDoc>();
	for (const { put, drop, tab: n, then } of steps) {
		const local = put.map((one) => someDoc(`task:${one.n}`, one.text, one.unsent ? one.n : null));
		const gone = drop.map((one) => `task:${one}`);
		const room = then === 'full' ? noRoom() : null;
		const done = await tabs[n]!.apply({ put: local, drop: gone }).then(
			() => true,
			() => false
		);
		room?.();
		if (done) {
			for (const one of local) model.set(one.id, one);
			for (const id of gone) model.delete(id);
		}
		if (then === 'tidy') await tabs[n]!.tidy();
		if (then === 'reopen') tabs[1 - n] = await tab(name);
		await holdsAs(model, tabs);
	}
	for (const one of tabs) await one.close();
}

async function holdsAs(model: Map<string, LocalDoc>, tabs: readonly SealedDocs[]): Promise<void> {
	const asked = Array.from({ length: 61 }, (_, n) => `task:${n}`);
	for (const one of tabs) {
		expect(sorted([...(await one.get(asked)).values()])).toEqual(sorted([...model.values()]));
	}
	expect(sorted(await tabs[0]!.all())).toEqual(sorted([...model.values()]));
}

describe('documents packed together', () => {
	test('DS-30 whatever is put and dropped, in two tabs, each document stands once and as it was last', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6, size: 'max' }), play),
			{ numRuns: 25 }
		);
	});

	test('DS-30 what comes together is packed; what is edited, or dropped, leaves its pack', async () => {
		const docs = await tab(freshName());
		await docs.apply({ put: many(0, 130) });
		expect([await rowsIn(docs, 'docs'), await rowsIn(docs, 'packs')]).toEqual([0, 3]);
		await docs.apply({ put: [someDoc('task:1', 'edited', 1)] });
		expect(await rowsIn(docs, 'docs')).toBe(1);
		await docs.apply({ drop: ids(many(128, 130)) });
		expect(await rowsIn(docs, 'packs')).toBe(2);
		expect(await docs.all()).toHaveLength(128);
	});

	test('DS-30 nothing that waits to leave is packed', async () => {
		const docs = await tab(freshName());
		await docs.apply({ put: many(0, 40).map((local, n) => ({ ...local, unsent: n })) });
		expect([await rowsIn(docs, 'docs'), await rowsIn(docs, 'packs')]).toEqual([40, 0]);
	});

	test('DS-30 what came one by one is packed when it has become much', async () => {
		const docs = await tab(freshName());
		for (const local of many(0, 300)) await docs.apply({ put: [local] });
		await docs.apply({ put: [someDoc('task:300', 'waits', 1)] });
		expect(await rowsIn(docs, 'docs')).toBe(301);
		await docs.tidy();
		expect([await rowsIn(docs, 'docs'), await rowsIn(docs, 'packs')]).toEqual([1, 5]);
		expect(await docs.all()).toHaveLength(301);
	});

	test('DS-11 a damaged pack takes only its own documents with it, and is deleted with the next change', async () => {
		const name = freshName();
		const docs = await tab(name);
		await docs.apply({ put: many(0, 128) });
		const [pack] = await docs.rows.whole('packs');
		pack!.sealed[20]! ^= 1;
		const rows = await SealedRows.open(name, () => undefined);
		await rows.write({ packs: [pack!] }, {});
		rows.close();

		const again = await tab(name);
		const left = await again.all();
		expect(left).toHaveLength(64);
		const lost = many(0, 128).filter(({ id }) => !ids(left).includes(id));
		await again.apply({ put: lost });
		expect(sorted(await again.all())).toEqual(sorted(many(0, 128)));
		expect(await rowsIn(again, 'packs')).toBe(2);
	});
});
