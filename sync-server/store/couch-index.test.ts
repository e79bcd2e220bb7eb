import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DIGEST, addTo, hashOf, type Digest } from '#protocol/digest';
import { CouchIndex, type CouchIndexSource } from './couch-index';
import type { StoredDoc } from './port';

const PAGE = 2;

/** A CouchDB of one database whose view may lag behind, with the feed's places as plain numbers. */
class FakeCouch implements CouchIndexSource {
	readonly docs = new Map<string, StoredDoc | null>();
	readonly log: string[] = [];
	/** How many changes the view does not show yet. */
	lag = 0;
	time = 0;
	/** Channels each view query asked for. */
	readonly viewed: string[][] = [];
	fails = false;
	readonly #versions: { id: string; doc: StoredDoc | null }[] = [];

	write(id: string, channels: string[] | null): void {
		const n = this.log.push(id);
		const doc = channels && { _id: id, _rev: `${n}-r`, w: `w${n}`, channels };
		this.docs.set(id, doc);
		this.#versions.push({ id, doc });
	}

	async rows(channels: string[]) {
		this.viewed.push(channels);
		const shown = this.#versions.slice(0, Math.max(0, this.log.length - this.lag));
		const docs = [...new Map(shown.map(({ id, doc }) => [id, doc])).values()];
		const rows = docs.flatMap((doc) =>
			channels
				.filter((channel) => doc?.channels?.includes(channel))
				.map((channel) => ({ channel, id: doc!._id, w: doc!.w ?? '', rev: doc!._rev ?? '' }))
		);
		return { rows, seq: String(shown.length) };
	}

	async changed(since: string) {
		if (this.fails) throw new Error('down');
		const from = Number(since);
		const ids = this.log.slice(from, from + PAGE);
		const changes = ids.map((id) => ({ id, doc: this.docs.get(id) ?? null }));
		const seq = String(from + ids.length);
		return { changes, seq, more: from + ids.length < this.log.length };
	}

	now(): number {
		return this.time;
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

const CHANNELS = ['a', 'b', 'c'];
const step = fc.oneof(
	fc.record({
		id: fc.constantFrom('1', '2', '3'),
		channels: fc.option(fc.uniqueArray(fc.constantFrom(...CHANNELS), { maxLength: 3 }))
	}),
	fc.record({ ask: fc.uniqueArray(fc.constantFrom(...CHANNELS), { minLength: 1 }), lag: fc.nat(3) })
);

describe('CouchIndex', () => {
	it('ST-44 whatever is written and asked, in whatever order, and however the view lags, digests are those of the documents', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				const couch = new FakeCouch();
				const index = new CouchIndex(couch);
				for (const one of steps) {
					if ('id' in one) couch.write(one.id, one.channels);
					else {
						couch.lag = one.lag;
						expect(await index.digests(one.ask)).toEqual(couch.digests(one.ask));
					}
				}
			})
		);
	});

	it('ST-44 the view is asked for a channel once, the feed for what has changed', async () => {
		const couch = new FakeCouch();
		const index = new CouchIndex(couch);
		couch.write('1', ['a']);
		await index.digests(['a', 'b']);
		couch.write('2', ['a', 'b']);
		await index.digests(['a', 'b', 'c']);
		expect(couch.viewed).toEqual([['a', 'b'], ['c']]);
		expect((await index.list('b')).map(({ id }) => id)).toEqual(['2']);
	});

	it('ST-44 after a failure, and after an hour, everything is read anew', async () => {
		const couch = new FakeCouch();
		const index = new CouchIndex(couch);
		couch.write('1', ['a']);
		await index.digests(['a']);
		couch.fails = true;
		await expect(index.digests(['a'])).rejects.toThrow('down');
		couch.fails = false;
		couch.write('2', ['a']);
		expect(await index.digests(['a'])).toEqual(couch.digests(['a']));
		couch.time += 3_600_001;
		await index.digests(['a']);
		expect(couch.viewed).toHaveLength(3);
	});
});
