import type { Digest } from '#protocol/digest';
import type { Room } from '../../sync-server/store/disk-room';
import {
	StoreDown,
	type ChangeBatch,
	type ChannelRow,
	type Database,
	type Store,
	type StoredDoc,
	type StoredFile
} from '../../sync-server/store/port';
import { tryPut } from '../../sync-server/store/compare-and-set';
import type { MemoryStore } from '../support/memory-store';
import type { Shared } from './server';

/** Thrown into whatever the server was doing when it died. */
export class Killed extends Error {}

/** The store's own process, which can die too: then nothing is read or written until it is back (F2). */
export class Engine {
	#backAt = 0;

	constructor(private readonly shared: Shared) {}

	/** @throws StoreDown while it is dead */
	check(): void {
		if (this.shared.clock.now < this.#backAt) throw new StoreDown();
	}

	/** Whether it was dead at some time from then on, in ms since 1970. */
	wasDeadSince(time: number): boolean {
		return this.#backAt > time;
	}

	/** It dies under a write: before it took effect, or after, with its answer. @throws StoreDown */
	perhapsDie(when: string): void {
		const { clock, faults, journal, random } = this.shared;
		if (!faults.has('F2') || !random.chance(0.002)) return;
		journal.meets('F2', when);
		this.#backAt = clock.now + random.int(20_000);
		throw new StoreDown();
	}

	heal(): void {
		this.#backAt = 0;
	}
}

/** One life of the server's process: it ends at any store call, and what it was doing ends with it. */
export class Life {
	dead = false;

	constructor(
		readonly shared: Shared,
		readonly engine: Engine,
		readonly changed: () => void,
		private readonly restart: () => void,
		/** What others do in the middle of a request (F13). */
		private readonly interlude: () => Promise<void>
	) {}

	/** Some calls take their time, so that other requests come in between (F13). */
	async before(writes: boolean): Promise<void> {
		const { clock, faults, random } = this.shared;
		this.#check();
		await this.interlude();
		if (faults.has('F13') && random.chance(0.04)) await clock.sleep(random.int(400));
		if (writes) this.#perhapsDie('before a write');
		this.#check();
	}

	after(writes: boolean): void {
		if (writes) this.#perhapsDie('after a write');
		this.#check();
	}

	#perhapsDie(when: string): void {
		const { faults, journal, random } = this.shared;
		if (this.dead) return;
		if (faults.has('F1') && random.chance(0.006)) {
			journal.meets('F1', when);
			this.dead = true;
			this.restart();
		} else this.engine.perhapsDie(when);
	}

	#check(): void {
		if (this.dead) throw new Killed();
		this.engine.check();
	}
}

/** The life of another gateway on the same store, in which nothing goes wrong, and no time passes. */
export class CalmLife extends Life {
	constructor(shared: Shared, engine: Engine, changed: () => void) {
		super(
			shared,
			engine,
			changed,
			() => undefined,
			async () => undefined
		);
	}

	override async before(): Promise<void> {
		this.engine.check();
	}

	override after(): void {}
}

/** The store as one life of the server sees it. The oracle is told of every write. */
export class SimStore implements Store {
	readonly kind = 'memory';
	readonly #open = new Map<string, Database>();

	constructor(
		private readonly disk: MemoryStore,
		private readonly life: Life
	) {}

	async open(name: string): Promise<Database> {
		const known = this.#open.get(name);
		if (known) return known;
		const database = new SimDatabase(await this.disk.open(name), this.life);
		this.#open.set(name, database);
		return database;
	}

	names(): Promise<string[]> {
		return this.disk.names();
	}

	async ping(): Promise<void> {}

	room(): Promise<Room> {
		return this.disk.room();
	}

	async close(): Promise<void> {}
}

class SimDatabase implements Database {
	readonly name: string;

	constructor(
		private readonly inner: Database,
		private readonly life: Life
	) {
		this.name = inner.name;
	}

	get(id: string): Promise<StoredDoc | null> {
		return this.#read(() => this.inner.get(id));
	}

	getMany(ids: readonly string[]): Promise<Map<string, StoredDoc>> {
		return this.#read(() => this.inner.getMany(ids));
	}

	revisions(ids: readonly string[]): Promise<Map<string, string>> {
		return this.#read(() => this.inner.revisions(ids));
	}

	digests(channels: readonly string[]): Promise<Map<string, Digest>> {
		return this.#read(() => this.inner.digests(channels));
	}

	list(channel: string): Promise<ChannelRow[]> {
		return this.#read(() => this.inner.list(channel));
	}

	find(key: string): Promise<string[]> {
		return this.#read(() => this.inner.find(key));
	}

	withPrefix(prefix: string): Promise<StoredDoc[]> {
		return this.#read(() => this.inner.withPrefix(prefix));
	}

	async put(doc: StoredDoc): Promise<string> {
		await this.life.before(true);
		const rev = await this.inner.put(doc);
		this.life.shared.oracle.note(this.name, doc);
		// Checkpoints and keys call for nothing more; following them would never end.
		if (doc.type) this.life.changed();
		this.life.after(true);
		return rev;
	}

	/** One after the other, so that a death finds some of them written. */
	async putMany(docs: readonly StoredDoc[]): Promise<Set<string>> {
		const written = new Set<string>();
		for (const doc of docs) if (await tryPut(this, doc)) written.add(doc._id);
		return written;
	}

	async remove(id: string, rev: string): Promise<void> {
		await this.life.before(true);
		await this.inner.remove(id, rev);
		this.life.shared.oracle.note(this.name, { _id: id });
		this.life.after(true);
	}

	async *changes(since: string, signal: AbortSignal): AsyncIterable<ChangeBatch> {
		for await (const batch of this.inner.changes(since, signal)) {
			await this.life.before(false);
			yield batch;
		}
	}

	putFile(doc: StoredDoc, file: StoredFile): Promise<void> {
		return this.#read(() => this.inner.putFile(doc, file));
	}

	getFile(id: string): Promise<StoredFile | null> {
		return this.#read(() => this.inner.getFile(id));
	}

	async #read<T>(work: () => Promise<T>): Promise<T> {
		await this.life.before(false);
		const found = await work();
		this.life.after(false);
		return found;
	}
}
