import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_DIGEST, addTo, hashOf, type Digest } from '#protocol/digest';
import { inChannels, type World } from './contract-world';
import type { ChannelRow, Database, StoredDoc } from './port';

const CHANNELS = ['s:one', 's:two', 'd:three:own'];
const KEYS = ['mail', 'address'];

/** One step of a history: puts a document where it says, or deletes it. */
interface Step {
	id: string;
	w: string;
	remove: boolean;
	channels: string[];
	find: string[];
}

const step: fc.Arbitrary<Step> = fc.record({
	id: fc.constantFrom('a', 'b', 'c', 'd'),
	w: fc.string({ minLength: 1, maxLength: 8 }),
	remove: fc.boolean(),
	channels: fc.array(fc.constantFrom(...CHANNELS), { maxLength: 4 }),
	find: fc.array(fc.constantFrom(...KEYS), { maxLength: 2 })
});

/** Rules of channels, digests and find keys. */
export function indexRules({ fresh }: World, runs: number): void {
	it('ST-13 digests, rows and find keys are those of the documents, after any history', async () => {
		const database = await fresh();
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
				const prefix = `${++run}/`;
				const docs = await play(database, prefix, steps);
				await expectIndexOf(database, prefix, docs);
			}),
			{ numRuns: runs }
		);
	});

	it('ST-14 a document without write token stands in no channel, one named twice counts once', async () => {
		const database = await fresh();
		await database.put({ _id: 'a', channels: ['c'], find: ['k', 'k'] });
		await database.put(inChannels('b', 'token', 'c', 'c'));
		expect(await database.digests(['c'])).toEqual(digestsOf(['b', 'token', 'c']));
		expect((await database.list('c')).map(({ id }) => id)).toEqual(['b']);
		expect(await database.find('k')).toEqual(['a']);
	});

	it('ST-15 digests of many channels are told apart, unknown ones are none', async () => {
		const database = await fresh();
		const names = Array.from({ length: 120 }, (_, n) => `d:${n}`);
		for (const name of names.slice(0, 40)) await database.put(inChannels(name, 'token', name));
		const expected = digestsOf(...names.slice(0, 40).map((name) => [name, 'token', name] as const));
		expect(await database.digests(names)).toEqual(expected);
		expect(await database.digests([])).toEqual(new Map());
		expect(await database.list('d:99')).toEqual([]);
		expect(await database.find('unknown')).toEqual([]);
	});
}

/** Digests of [id, w, channel] by a plain sum. */
function digestsOf(...rows: (readonly [string, string, string])[]): Map<string, Digest> {
	const digests = new Map<string, Digest>();
	for (const [id, w, channel] of rows) {
		digests.set(channel, addTo(digests.get(channel) ?? EMPTY_DIGEST, hashOf(id, w)));
	}
	return digests;
}

/** Takes the steps; resolves to the documents that exist in the end. */
async function play(database: Database, prefix: string, steps: Step[]): Promise<StoredDoc[]> {
	const docs = new Map<string, StoredDoc>();
	for (const { id, w, remove, channels, find } of steps) {
		const _id = prefix + id;
		const former = docs.get(_id);
		if (remove) {
			if (former?._rev) await database.remove(_id, former._rev);
			docs.delete(_id);
			continue;
		}
		const doc = { _id, _rev: former?._rev, w, find: within(find), channels: within(channels) };
		docs.set(_id, { ...doc, _rev: await database.put(doc) });
	}
	return [...docs.values()];

	function within(keys: string[]): string[] {
		return keys.map((key) => prefix + key);
	}
}

async function expectIndexOf(database: Database, prefix: string, docs: StoredDoc[]): Promise<void> {
	const channels = CHANNELS.map((channel) => prefix + channel);
	const rows = docs.flatMap((doc) =>
		[...new Set(doc.channels)].map((channel) => [doc._id, doc.w ?? '', channel] as const)
	);
	const found = [...(await database.digests(channels))].filter(([, digest]) => digest[0] > 0);
	expect(new Map(found)).toEqual(digestsOf(...rows));
	for (const channel of channels) {
		const expected = docs.filter((doc) => doc.channels?.includes(channel));
		expect(byId(await database.list(channel))).toEqual(byId(expected.map(rowOf)));
	}
	for (const key of KEYS.map((name) => prefix + name)) {
		const expected = docs.filter((doc) => doc.find?.includes(key)).map((doc) => doc._id);
		expect((await database.find(key)).sort()).toEqual(expected.sort());
	}
}

function rowOf(doc: StoredDoc): ChannelRow {
	return { id: doc._id, w: doc.w ?? '', rev: doc._rev ?? '' };
}

function byId(rows: ChannelRow[]): ChannelRow[] {
	return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
