import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DIGEST, addTo, hashOf, type Digest } from '#protocol/digest';
import { CouchMemory, type CouchSource } from './couch-memory';
import type { StoredDoc } from './port';

const PAGE = 2;

/** A CouchDB of one database whose views may lag behind, with the feed's places as plain numbers. */
class FakeCouch implements CouchSource {
	readonly docs = new Map<string, StoredDoc | null>();
	readonly log: string[] = [];
	/** How many changes the views do not show yet. */
	lag = 0;
	time = 0;
	/** Channels each view query asked for. */
	readonly viewed: string[][] = [];
	/** Ids each reading by id asked for. */
	readonly asked: string[][] = [];
	fails = false;
	/** Whether it tells of itself that something was written. */
	stamps = true;
	/** What happens while it tells what has changed. */
	meanwhile: (() => void) | null = null;
	/** How often it was asked what has changed. */
	followed = 0;
	readonly #versions: { id: string; doc: StoredDoc | null }[] = [];

	/** @param channels null to delete it */
	write(id: string, channels: string[] | null, find: string[] = []): void {
		const n = this.log.push(id);
		const doc = channels && { _id: id, _rev: `${n}-r`, w: `w${n}`, channels, find };
		this.docs.set(id, doc);
		this.#versions.push({ id, doc });
	}

	async rows(channels: string[]) {
		this.viewed.push(channels);
		const { docs, seq } = this.#shown();
		const rows = docs.flatMap((doc) =>
			channels
				.filter((channel) => doc.channels?.includes(channel))
				.map((channel) => ({ channel, id: doc._id, w: doc.w ?? '', rev: doc._rev ?? '' }))
		);
		return { rows, seq };
	}

	async named(keys: string[]) {
		const { docs, seq } = this.#shown();
		const rows = docs.flatMap((doc) =>
			keys.filter((key) => doc.find?.includes(key)).map((key) => ({ key, id: doc._id }))
		);
		return { rows, seq };
	}

	async read(ids: string[]) {
		this.asked.push(ids);
		return ids.flatMap((id) => this.docs.get(id) ?? []);
	}

	async stamp() {
		if (this.fails) throw new Error('down');
		return this.stamps ? String(this.log.length) : null;
	}

	async changed(since: string) {
		this.followed++;
		if (this.fails) throw new Error('down');
		const from = since === 'now' ? this.log.length : Number(since);
		const ids = this.log.slice(from, from + PAGE);
		const changes = ids.map((id) => ({ id, doc: this.docs.get(id) ?? null }));
		const seq = String(from + ids.length);
		const more = from + ids.length < this.log.length;
		this.meanwhile?.();
		return { changes, seq, more };
	}

	now(): number {
		return this.time;
	}

	/** What the views show, and the place in the feed. */
	#shown() {
		const shown = this.#versions.slice(0, Math.max(0, this.log.length - this.lag));
		const docs = [...new Map(shown.map(({ id, doc }) => [id, doc])).values()];
		return { docs: docs.filter((doc) => doc !== null), seq: String(shown.length) };
	}

	/** The documents that there are. */
	all(): StoredDoc[] {
		return [...this.docs.values()].filter((doc) => doc !== null);
	}

	/** The digests as they are. */
	digests(channels: string[]): Map<string, Digest> {
		const found = new Map<string, Digest>();
		for (const doc of this.docs.values()) {
			for (const channel of doc?.channels ?? []) {
				if (!doc || !channels.includes(channel)) continue;
				const known = found.get(channel) ?? EMPTY_DIGEST;
				found.set(channel, addTo(known, hashOf(doc._id, doc.w ?? '')));
			}
		}
		return found;
	}
}

const IDS = ['1', '2', '3'];
const CHANNELS = ['a', 'b', 'c'];
const KEYS = ['x', 'y'];
const some = (names: string[]) => fc.uniqueArray(fc.constantFrom(...names));
const step = fc.oneof(
	fc.record({
		id: fc.constantFrom(...IDS),
		channels: fc.option(some(CHANNELS)),
		find: some(KEYS)
	}),
	fc.record({ ask: some(CHANNELS), lag: fc.nat(3) }),
	fc.record({ key: fc.constantFrom(...KEYS), lag: fc.nat(3) }),
	fc.record({ read: some(IDS) })
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Asks as a step says, and expects the answer to be what the documents say at this instant. */
async function expectAnswer(couch: FakeCouch, memory: CouchMemory, one: Step): Promise<void> {
	if ('id' in one) return couch.write(one.id, one.channels, one.find);
	if ('lag' in one) couch.lag = one.lag;
	if ('ask' in one) {
		expect(await memory.digests(one.ask)).toEqual(couch.digests(one.ask));
		const revisions = await memory.revisions(IDS);
		for (const [id, rev] of revisions) expect(rev).toBe(couch.docs.get(id)?._rev);
		for (const channel of one.ask) {
			for (const { id } of await memory.list(channel)) expect(revisions.has(id)).toBe(true);
		}
	} else if ('key' in one) {
		const found = couch.all().filter((doc) => doc.find?.includes(one.key));
		const ids = found.map((doc) => doc._id).sort();
		expect((await memory.find(one.key)).sort()).toEqual(ids);
	} else {
		const docs = couch.all().filter((doc) => one.read.includes(doc._id));
		expect(await memory.docs(one.read)).toEqual(new Map(docs.map((doc) => [doc._id, doc])));
	}
}

describe('CouchMemory', () => {
	it('ST-44 ST-45 whatever is written and asked, in whatever order, and however the views lag, the answer is what the documents say', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.boolean(), async (steps, stamps) => {
				const couch = new FakeCouch();
				couch.stamps = stamps;
				const memory = new CouchMemory(couch);
				for (const one of steps) await expectAnswer(couch, memory, one);
			})
		);
	});

	it('ST-44 the view is asked for a channel once, the feed for what has changed', async () => {
		const couch = new FakeCouch();
		const memory = new CouchMemory(couch);
		couch.write('1', ['a']);
		await memory.digests(['a', 'b']);
		couch.write('2', ['a', 'b']);
		await memory.digests(['a', 'b', 'c']);
		expect(couch.viewed).toEqual([['a', 'b'], ['c']]);
		expect((await memory.list('b')).map(({ id }) => id)).toEqual(['2']);
	});

	it('ST-46 the feed is asked when something was written, or when that is not known', async () => {
		const couch = new FakeCouch();
		const memory = new CouchMemory(couch);
		couch.write('1', ['a']);
		await memory.digests(['a']);
		const before = couch.followed;
		await memory.digests(['a']);
		expect(couch.followed).toBe(before);
		couch.write('2', ['a']);
		expect(await memory.digests(['a'])).toEqual(couch.digests(['a']));
		expect(couch.followed).toBe(before + 1);
		couch.stamps = false;
		await memory.digests(['a']);
		await memory.digests(['a']);
		expect(couch.followed).toBe(before + 3);
	});

	it('ST-46 what is written while the feed is read is told by the next question', async () => {
		const couch = new FakeCouch();
		const memory = new CouchMemory(couch);
		await memory.digests(['a']);
		couch.write('1', ['a']);
		couch.meanwhile = () => {
			couch.meanwhile = null;
			couch.write('2', ['a']);
		};
		await memory.digests(['a']);
		expect(await memory.digests(['a'])).toEqual(couch.digests(['a']));
		expect((await memory.list('a')).map(({ id }) => id)).toEqual(['1', '2']);
	});

	it('ST-44 after a failure, and after an hour, everything is read anew', async () => {
		const couch = new FakeCouch();
		const memory = new CouchMemory(couch);
		couch.write('1', ['a']);
		await memory.digests(['a']);
		couch.fails = true;
		await expect(memory.digests(['a'])).rejects.toThrow('down');
		couch.fails = false;
		couch.write('2', ['a']);
		expect(await memory.digests(['a'])).toEqual(couch.digests(['a']));
		couch.time += 3_600_001;
		await memory.digests(['a']);
		expect(couch.viewed).toHaveLength(3);
	});

	it('ST-45 a document asked for often is read once, one that is not there too, and the feed keeps both', async () => {
		const couch = new FakeCouch();
		const memory = new CouchMemory(couch);
		couch.write('1', []);
		await memory.docs(['1', '2']);
		couch.write('1', ['a']);
		couch.write('2', ['a']);
		const found = await memory.docs(['1', '2']);
		expect([...found.values()].map(({ _rev }) => _rev)).toEqual(['2-r', '3-r']);
		expect(couch.asked).toEqual([['1', '2']]);
	});
});
