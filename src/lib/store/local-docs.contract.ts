import { expect, test } from 'vitest';
import type { AnyDraft, AnyEnvelope } from '#domain/document';
import { exclusiveFor } from './exclusive';
import {
	Overtaken,
	type KeptConflict,
	type LocalDoc,
	type LocalDocs,
	type Refused
} from './local-docs';

/** What a suite needs of the store it holds: a fresh one, and the same one opened again. */
export interface Rig {
	fresh(): Promise<LocalDocs>;
	/** Closes and opens the last fresh store again, as after a restart. */
	reopen(docs: LocalDocs): Promise<LocalDocs>;
	/** Makes every write fail for want of room, until the returned function is called. */
	fill(docs: LocalDocs): () => void;
}

/** A document good enough for a store, which never looks inside. */
export function someDoc(id: string, text = 'words', unsent: number | null = null): LocalDoc {
	const doc = {
		id,
		type: 'task',
		structure: 'bb',
		dossier: 'dossier:d1',
		state: 'open',
		body: { title: text },
		w: `w-${text}-0001`,
		author: 'user:u1',
		createdAt: 1,
		updatedAt: 1,
		channels: ['d:dossier:d1'],
		log: []
	} as unknown as AnyEnvelope;
	return { id, doc, base: null, unsent };
}

export function someRefusal(key: string): Refused {
	return { key, at: 5, code: 'forbidden', draft: someDoc('task:r').doc as unknown as AnyDraft };
}

export function someConflict(key: string): KeptConflict {
	return { key, at: 6, id: 'task:c', field: 'body.title', mine: 'a', theirs: 'b' };
}

const byId = (docs: LocalDoc[]) => [...docs].sort((a, b) => a.id.localeCompare(b.id));

/** What every LocalDocs must do. */
export function localDocsContract(rig: Rig): void {
	reading(rig);
	keeping(rig);
	sharing(rig);
	takingTurns(rig);
}

function reading(rig: Rig): void {
	test('DS-01 what is put is found again, by id and among all', async () => {
		const docs = await rig.fresh();
		await docs.apply({ put: [someDoc('task:a'), someDoc('task:b', 'other', 3)] });
		expect(byId(await docs.all())).toEqual([someDoc('task:a'), someDoc('task:b', 'other', 3)]);
		const found = await docs.get(['task:b', 'task:none']);
		expect([...found]).toEqual([['task:b', someDoc('task:b', 'other', 3)]]);
	});

	test('DS-01 putting again replaces', async () => {
		const docs = await rig.fresh();
		await docs.apply({ put: [someDoc('task:a', 'one', 1)] });
		await docs.apply({ put: [someDoc('task:a', 'two')] });
		expect(await docs.all()).toEqual([someDoc('task:a', 'two')]);
	});

	test('DS-02 a change that finds no room leaves nothing of itself', async () => {
		const docs = await rig.fresh();
		await docs.apply({ put: [someDoc('task:a', 'before')] });
		const room = rig.fill(docs);
		const change = {
			put: [someDoc('task:a', 'after'), someDoc('task:b')],
			refused: [someRefusal('r')]
		};
		await expect(docs.apply(change)).rejects.toThrow();
		room();
		expect(await docs.all()).toEqual([someDoc('task:a', 'before')]);
		expect(await docs.refusals()).toEqual([]);
	});

	test('DS-03 a dropped document is gone, and may come back', async () => {
		const docs = await rig.fresh();
		await docs.apply({ put: [someDoc('task:a'), someDoc('task:b')] });
		await docs.apply({ drop: ['task:a', 'task:unknown'] });
		expect(await docs.all()).toEqual([someDoc('task:b')]);
		expect((await docs.get(['task:a'])).size).toBe(0);
		await docs.apply({ put: [someDoc('task:a', 'again')] });
		expect((await docs.get(['task:a'])).get('task:a')).toEqual(someDoc('task:a', 'again'));
	});
}

function keeping(rig: Rig): void {
	test('DS-04 refused words and kept conflicts stay until forgotten', async () => {
		const docs = await rig.fresh();
		await docs.apply({ refused: [someRefusal('k1'), someRefusal('k2')] });
		await docs.apply({ conflicts: [someConflict('k3')] });
		await docs.forget('k1');
		await docs.forget('unknown');
		expect(await docs.refusals()).toEqual([someRefusal('k2')]);
		expect(await docs.conflicts()).toEqual([someConflict('k3')]);
		const settled = { ...someConflict('k3'), settled: { choice: 'mine' as const, at: 9 } };
		await docs.apply({ conflicts: [settled] });
		expect(await docs.conflicts()).toEqual([settled]);
		await docs.forget('k3');
		expect(await docs.conflicts()).toEqual([]);
	});

	test('DS-05 watchers hear each applied change, and no failed one', async () => {
		const docs = await rig.fresh();
		const heard: unknown[] = [];
		const stop = docs.watch((change) => heard.push(change));
		await docs.apply({ put: [someDoc('task:a')] });
		const room = rig.fill(docs);
		await docs.apply({ put: [someDoc('task:b'), someDoc('task:d')] }).catch(() => undefined);
		room();
		await docs.apply({ drop: ['task:a'] });
		stop();
		await docs.apply({ put: [someDoc('task:c')] });
		expect(heard).toEqual([
			{ put: [someDoc('task:a')], drop: [] },
			{ put: [], drop: ['task:a'] }
		]);
	});

	test('DS-06 everything survives a restart', async () => {
		let docs = await rig.fresh();
		await docs.apply({ put: [someDoc('task:a', 'text', 7)], refused: [someRefusal('r')] });
		expect(await docs.epoch()).toBeNull();
		await docs.apply({ epoch: 'one' });
		await docs.apply({ epoch: 'two' });
		expect(await docs.opened()).toEqual([]);
		const opened = [
			{ dossier: 'dossier:b', at: null },
			{ dossier: 'dossier:a', at: 3 }
		];
		await docs.apply({ opened: opened.slice(1) });
		await docs.apply({ opened });
		docs = await rig.reopen(docs);
		expect(await docs.opened()).toEqual(opened);
		expect(await docs.epoch()).toBe('two');
		expect(await docs.all()).toEqual([someDoc('task:a', 'text', 7)]);
		expect(await docs.refusals()).toEqual([someRefusal('r')]);
	});
}

function sharing(rig: Rig): void {
	test('DS-07 nobody shares an object with the store', async () => {
		const docs = await rig.fresh();
		const mine = someDoc('task:a', 'kept');
		await docs.apply({ put: [mine] });
		mine.doc.state = 'waived' as never;
		const [read] = await docs.all();
		read!.unsent = 99;
		expect(await docs.all()).toEqual([someDoc('task:a', 'kept')]);
	});

	test('DS-08 under one lock, of two steps at once neither undoes the other', async () => {
		const docs = await rig.fresh();
		const alone = exclusiveFor('contract');
		await docs.apply({ put: [someDoc('task:a', 'start', 0)] });
		const addOne = () =>
			alone(async () => {
				const before = (await docs.get(['task:a'])).get('task:a')!;
				await docs.apply({ put: [{ ...before, unsent: (before.unsent ?? 0) + 1 }] });
			});
		await Promise.all(Array.from({ length: 10 }, addOne));
		expect((await docs.get(['task:a'])).get('task:a')?.unsent).toBe(10);
	});

	test('DS-08 writes at once to one document leave one of them whole', async () => {
		const docs = await rig.fresh();
		const texts = ['a', 'b', 'c', 'd'];
		await Promise.all(texts.map((text) => docs.apply({ put: [someDoc('task:a', text)] })));
		expect(texts.map((text) => someDoc('task:a', text))).toContainEqual((await docs.all())[0]);
	});

	test('DS-09 destroyed, nothing is left to open', async () => {
		const docs = await rig.fresh();
		await docs.apply({ put: [someDoc('task:a')], conflicts: [someConflict('c')] });
		await docs.destroy();
		const again = await rig.reopen(docs);
		expect(await again.all()).toEqual([]);
		expect(await again.conflicts()).toEqual([]);
		expect(await again.epoch()).toBeNull();
	});
}

function takingTurns(rig: Rig): void {
	test('DS-14 what rests on a turn that has passed is not written', async () => {
		let docs = await rig.fresh();
		const turn = await docs.turn();
		await docs.apply({ put: [someDoc('task:a', 'newer')], turn });
		expect(await docs.turn()).toBe(turn + 1);
		const late = docs.apply({ put: [someDoc('task:a', 'older'), someDoc('task:b')], turn });
		await expect(late).rejects.toBeInstanceOf(Overtaken);
		await docs.apply({ put: [someDoc('task:c', 'typed', 1)] });
		docs = await rig.reopen(docs);
		expect(byId(await docs.all())).toEqual([
			someDoc('task:a', 'newer'),
			someDoc('task:c', 'typed', 1)
		]);
		expect(await docs.turn()).toBe(turn + 1);
	});

	test('DS-14 a change that finds no room takes no turn', async () => {
		const docs = await rig.fresh();
		const turn = await docs.turn();
		const room = rig.fill(docs);
		const change = { put: [someDoc('task:a'), someDoc('task:b')], turn };
		await expect(docs.apply(change)).rejects.toThrow();
		room();
		expect(await docs.turn()).toBe(turn);
		await docs.apply(change);
		expect(await docs.all()).toHaveLength(2);
	});
}
