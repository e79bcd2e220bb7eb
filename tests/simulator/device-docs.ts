import { isToBeNoted } from '#domain/interview';
import {
	Overtaken,
	QuotaExceeded,
	type KeptConflict,
	type LocalChange,
	type LocalDoc,
	type LocalDocs,
	type Refused
} from '../../src/lib/store/local-docs';
import type { Opened } from '../../src/lib/store/opened';

/** What survives the death of a device's program: one person's store on one device. */
export class Disk {
	readonly docs = new Map<string, LocalDoc>();
	readonly refusals = new Map<string, Refused>();
	readonly conflicts = new Map<string, KeptConflict>();
	turn = 0;
	epoch: string | null = null;
	opened: readonly Opened[] = [];
	/** No write finds room (F7). */
	full = false;
	/** The tabs that have it open. */
	readonly tabs = new Set<DeviceDocs>();
	/** By document: the instant from which on a version must have stood to be written here (applied.ts). */
	readonly since = new Map<string, number>();
	/** When a refusal was first kept, in true ms since 1970. */
	readonly refusedAt = new Map<string, number>();
	/** When a dossier that is here was last looked at, in true ms since 1970. */
	readonly lookedAt = new Map<string, number>();

	/** All of it is gone: cleared by the browser (F8), or signed out. */
	clear(): void {
		this.turn = 0;
		this.epoch = null;
		this.opened = [];
		const parts = [this.docs, this.refusals, this.conflicts, this.since, this.lookedAt];
		for (const part of parts) part.clear();
	}

	/** Everything in it that is shown or sent: not the versions one's own words were written upon. */
	text(): string {
		const docs = [...this.docs.values()].map(({ own: _, ...shown }) => shown);
		const conflicts = [...this.conflicts.values()].map(({ base: _, ...shown }) => shown);
		return JSON.stringify([docs, [...this.refusals.values()], conflicts]);
	}

	/**
	 * Dossiers it holds whole, be they closed: looked at lately, with something kept beside a document, or with
	 * a talk that is still to be noted.
	 * @param now by the device's clock
	 */
	wholes(now: number): Set<string> {
		const kept = [
			...[...this.conflicts.values()].map(({ id }) => id),
			...[...this.refusals.values()].map(({ draft }) => draft.id)
		];
		const beside = kept.flatMap((id) => this.docs.get(id)?.doc.dossier ?? []);
		const toNote = [...this.docs.values()].flatMap(({ doc }) =>
			doc.type === 'interview' && isToBeNoted(doc, now) ? doc.dossier! : []
		);
		return new Set([...beside, ...toNote, ...this.opened.map(({ dossier }) => dossier)]);
	}

	/** Documents that wait to leave. */
	unsent(): string[] {
		return [...this.docs.values()].filter((one) => one.unsent !== null).map((one) => one.id);
	}
}

type Listener = (change: { put: LocalDoc[]; drop: string[] }) => void;

/** What a device's documents need of the world around them. */
export interface DiskPorts {
	/** Asked before each write, which then finds no room (F7). */
	noRoom: () => boolean;
	/** Told of each change before it is written. */
	applying: (change: LocalChange) => void;
	forgetting: (kept: Refused | KeptConflict) => void;
}

/**
 * A device's documents for one life of one tab. Documents are shared and frozen instead of copied, which
 * is fast and catches whoever would change one in place. Once dead, no call ever returns.
 */
export class DeviceDocs implements LocalDocs {
	dead = false;
	/** While the tab is frozen it hears of no change; it hears of them all when it wakes. */
	#missed: Set<string> | null = null;
	readonly #listeners = new Set<Listener>();

	constructor(
		private readonly disk: Disk,
		private readonly ports: DiskPorts
	) {
		disk.tabs.add(this);
	}

	all(): Promise<LocalDoc[]> {
		return this.#alive(() => [...this.disk.docs.values()]);
	}

	reread(): Promise<LocalDoc[]> {
		return this.all();
	}

	get(ids: readonly string[]): Promise<Map<string, LocalDoc>> {
		const { docs } = this.disk;
		return this.#alive(() => new Map(ids.flatMap((id) => entryOf(id, docs.get(id)))));
	}

	apply(change: LocalChange): Promise<void> {
		return this.#alive(() => {
			if (change.turn !== undefined && change.turn !== this.disk.turn) throw new Overtaken();
			if (this.ports.noRoom()) throw new QuotaExceeded();
			this.ports.applying(change);
			if (change.turn !== undefined) this.disk.turn++;
			const { put = [], drop = [], refused = [], conflicts = [], epoch, opened } = change;
			for (const local of put) this.disk.docs.set(local.id, frozen(local));
			for (const id of drop) {
				this.disk.docs.delete(id);
				this.disk.lookedAt.delete(id);
			}
			for (const one of refused) this.disk.refusals.set(one.key, frozen(one));
			for (const one of conflicts) this.disk.conflicts.set(one.key, frozen(one));
			if (epoch !== undefined) this.disk.epoch = epoch;
			if (opened !== undefined) this.disk.opened = frozen(opened);
			const changed = [...put.map((local) => local.id), ...drop];
			for (const tab of this.disk.tabs) tab.#hear(changed);
		});
	}

	turn(): Promise<number> {
		return this.#alive(() => this.disk.turn);
	}

	refusals(): Promise<Refused[]> {
		return this.#alive(() => [...this.disk.refusals.values()]);
	}

	conflicts(): Promise<KeptConflict[]> {
		return this.#alive(() => [...this.disk.conflicts.values()]);
	}

	epoch(): Promise<string | null> {
		return this.#alive(() => this.disk.epoch);
	}

	opened(): Promise<Opened[]> {
		return this.#alive(() => [...this.disk.opened]);
	}

	forget(key: string): Promise<void> {
		return this.#alive(() => {
			if (this.ports.noRoom()) throw new QuotaExceeded();
			const kept = this.disk.refusals.get(key) ?? this.disk.conflicts.get(key);
			if (kept) this.ports.forgetting(kept);
			this.disk.refusals.delete(key);
			this.disk.conflicts.delete(key);
		});
	}

	/** In memory nothing is out of order. */
	async tidy(): Promise<void> {}

	watch(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	freeze(): void {
		this.#missed ??= new Set();
	}

	wake(): void {
		const missed = this.#missed;
		this.#missed = null;
		if (missed) this.#hear([...missed]);
	}

	/** The program that had it open has ended: it writes and hears nothing any more. */
	die(): void {
		this.dead = true;
		this.disk.tabs.delete(this);
	}

	async close(): Promise<void> {}

	async destroy(): Promise<void> {}

	/** What changed is read from the disk when it is heard of, as the real store does across tabs. */
	#hear(ids: readonly string[]): void {
		if (this.#missed) {
			for (const id of ids) this.#missed.add(id);
			return;
		}
		const put = ids.flatMap((id) => this.disk.docs.get(id) ?? []);
		const drop = ids.filter((id) => !this.disk.docs.has(id));
		for (const listener of this.#listeners) listener({ put, drop });
	}

	async #alive<T>(work: () => T): Promise<T> {
		return this.dead ? new Promise<never>(() => undefined) : work();
	}
}

function entryOf(id: string, local: LocalDoc | undefined): [string, LocalDoc][] {
	return local ? [[id, local]] : [];
}

function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const part of Object.values(value)) frozen(part);
	}
	return value;
}
