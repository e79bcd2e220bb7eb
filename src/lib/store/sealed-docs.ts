import { exclusiveFor } from './exclusive';
import { isNoRoom } from './idb';
import {
	Overtaken,
	QuotaExceeded,
	type KeptConflict,
	type LocalChange,
	type LocalDoc,
	type LocalDocs,
	type Refused
} from './local-docs';
import type { Opened } from './opened';
import { OtherTabs } from './other-tabs';
import { NO_GENERATION, PackIndex, packed, type Pack } from './pack-index';
import { deleteRows, SealedRows, type Row } from './sealed-rows';
import { Sealer, type PersonKeys } from './sealer';
import type { Exclusive } from './transport-port';

export interface SealedDocsOptions {
	/** The database's name: opaque, it stands in clear in the browser's folder. */
	name: string;
	keys: PersonKeys;
	/** Deletes the keys: the first step of `destroy`, after which nothing left behind can be read. */
	forgetKeys: () => Promise<void>;
	/** Told when the browser, or another tab, has taken the database away under this one (F8). */
	onLost?: () => void;
}

/** What stands beside the documents, by kind; each under a name of its own. */
interface Notes {
	refused: Refused;
	conflict: KeptConflict;
	turn: number;
	epoch: string;
	opened: readonly Opened[];
	/** Another after each change of packs: what a tab knows of them holds as long as it is the same. */
	generation: string;
}

type NoteKind = keyof Notes;
type Note = { [K in NoteKind]: { kind: K; value: Notes[K] } }[NoteKind];

/** What a watcher hears: documents as they stand now, and ids of those that are gone. */
type Told = { put: LocalDoc[]; drop: string[] };
type Listener = (change: Told) => void;

/** So many documents with a row of their own are worth being packed. */
const MANY_LOOSE = 300;

/**
 * The device's documents in IndexedDB, each sealed before it is written and opened after it is read:
 * alone, or with others that came together (pack-index.ts).
 */
export class SealedDocs implements LocalDocs {
	#sealer: Sealer;
	#listeners = new Set<Listener>();
	#others: OtherTabs;
	#index = PackIndex.empty();
	/** What is told, here or from other tabs, is told in the order it is known. */
	#telling: Promise<void> = Promise.resolve();
	/** No other writer, here or in another tab, between what a write reads and what it writes. */
	#alone: Exclusive;

	static async open(options: SealedDocsOptions): Promise<SealedDocs> {
		const rows = await SealedRows.open(options.name, () => options.onLost?.());
		return new SealedDocs(options, rows);
	}

	private constructor(
		readonly options: SealedDocsOptions,
		readonly rows: SealedRows
	) {
		this.#sealer = new Sealer(options.keys);
		this.#alone = exclusiveFor(`${options.name}-write`);
		this.#others = new OtherTabs(options.name, (ids) => {
			// Fails only when this tab is closing, with nobody left to tell.
			this.#tell(() => this.#asTheyStand(ids)).catch(() => undefined);
		});
	}

	async all(): Promise<LocalDoc[]> {
		const { single, packs } = await this.#load();
		return [...single, ...docsIn(packs)];
	}

	reread(): Promise<LocalDoc[]> {
		return this.all();
	}

	async get(ids: readonly string[]): Promise<Map<string, LocalDoc>> {
		const docs = await this.#namesOf(ids);
		const notes = [await this.#noteName('generation')];
		for (;;) {
			const index = this.#index;
			const found = await this.rows.get({ docs, packs: index.packsOf(ids), notes });
			if ((await this.#generationIn(found.notes)) !== index.generation) {
				await this.#load();
				continue;
			}
			const asked = new Set(ids);
			const single = await this.#opened<LocalDoc>(found.docs);
			const among = docsIn(await this.#openedPacks(found.packs)).filter(({ id }) => asked.has(id));
			return new Map([...single, ...among].map((local) => [local.id, local]));
		}
	}

	apply(change: LocalChange): Promise<void> {
		return this.#alone(async () => {
			const { drop = [], turn } = change;
			if (turn !== undefined && turn !== (await this.turn())) throw new Overtaken();
			const put = lastOfEach(change.put ?? [], drop);
			await this.#keep(put, drop, notesOf(change));
			this.#others.tell([...put.map(({ id }) => id), ...drop]);
			await this.#tell(async () => ({ put, drop }));
		});
	}

	tidy(): Promise<void> {
		return this.#alone(async () => {
			if ((await this.rows.count('docs')) < MANY_LOOSE) return;
			const { single } = await this.#load();
			const sent = single.filter((local) => local.unsent === null);
			if (sent.length >= MANY_LOOSE) await this.#keep(sent, [], []);
		});
	}

	async turn(): Promise<number> {
		return (await this.#note('turn')) ?? 0;
	}

	refusals(): Promise<Refused[]> {
		return this.#notes('refused');
	}

	conflicts(): Promise<KeptConflict[]> {
		return this.#notes('conflict');
	}

	epoch(): Promise<string | null> {
		return this.#note('epoch');
	}

	async opened(): Promise<Opened[]> {
		return [...((await this.#note('opened')) ?? [])];
	}

	async forget(key: string): Promise<void> {
		const kinds = ['refused', 'conflict'] as const;
		const notes = await Promise.all(kinds.map((kind) => this.#noteName(kind, key)));
		await this.#alone(() => this.rows.write({}, { notes }));
		this.#others.tell([]);
		await this.#tell(async () => ({ put: [], drop: [] }));
	}

	watch(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async close(): Promise<void> {
		this.#listeners.clear();
		this.#others.close();
		this.rows.close();
	}

	async destroy(): Promise<void> {
		await this.options.forgetKeys();
		await this.close();
		await deleteRows(this.options.name);
	}

	/** Writes documents where they belong, out of where they were. Only this, under the lock, writes them. */
	async #keep(put: readonly LocalDoc[], drop: readonly string[], notes: Note[]): Promise<void> {
		const index = await this.#current();
		const ids = [...put.map(({ id }) => id), ...drop];
		const { packs, single } = packed(put);
		const thinned = await this.#without(index, ids);
		const made = packs.map((docs) => ({ name: crypto.randomUUID(), docs }));
		const kept = [...thinned.filter(({ docs }) => docs.length > 0), ...made];
		const gone = thinned.filter(({ docs }) => docs.length === 0).map(({ name }) => name);
		const same = kept.length + gone.length === 0;
		const next = same ? index : index.after(crypto.randomUUID(), kept, ids);
		const generation: Note = { kind: 'generation', value: next.generation };
		const rows = {
			docs: await Promise.all(single.map((local) => this.#docRow(local))),
			packs: await Promise.all(kept.map(({ name, docs }) => this.#row(name, docs))),
			notes: await Promise.all((same ? notes : [...notes, generation]).map((n) => this.#noteRow(n)))
		};
		const alone = await this.#namesOf([...docsIn(made).map(({ id }) => id), ...drop]);
		const old = same ? [] : [...gone, ...index.broken];
		await this.rows.write(rows, { docs: alone, packs: old }).catch((error: unknown) => {
			throw isNoRoom(error) ? new QuotaExceeded() : error;
		});
		this.#index = next;
	}

	/** What is known of the packs, read again when another tab has changed any. */
	async #current(): Promise<PackIndex> {
		const generation = (await this.#note('generation')) ?? NO_GENERATION;
		const known = this.#index;
		return generation === known.generation ? known : (await this.#load()).index;
	}

	/** Reads and opens everything. */
	async #load(): Promise<{ single: LocalDoc[]; packs: Pack[]; index: PackIndex }> {
		const rows = await this.rows.all();
		const [single, packs, generation] = await Promise.all([
			this.#opened<LocalDoc>(rows.docs),
			this.#openedPacks(rows.packs),
			this.#generationIn(rows.notes)
		]);
		const opened = new Set(packs.map(({ name }) => name));
		const broken = rows.packs.map(({ name }) => name).filter((name) => !opened.has(name));
		const index = PackIndex.of(generation, packs, broken);
		this.#index = index;
		return { single, packs, index };
	}

	/** The packs that hold any of these documents, without them. One that does not open holds nothing. */
	async #without(index: PackIndex, ids: readonly string[]): Promise<Pack[]> {
		const names = index.packsOf(ids);
		if (names.length === 0) return [];
		const opened = await this.#openedPacks((await this.rows.get({ packs: names })).packs);
		const docsOf = new Map(opened.map(({ name, docs }) => [name, docs]));
		const out = new Set(ids);
		const left = (name: string) => (docsOf.get(name) ?? []).filter(({ id }) => !out.has(id));
		return names.map((name) => ({ name, docs: left(name) }));
	}

	/** Names of the rows that documents would have of their own; none when there is no such row at all. */
	async #namesOf(ids: readonly string[]): Promise<string[]> {
		if (ids.length === 0 || (await this.rows.isEmpty('docs'))) return [];
		return Promise.all(ids.map((id) => this.#docName(id)));
	}

	#docName(id: string): Promise<string> {
		return this.#sealer.nameOf(`doc ${id}`);
	}

	async #docRow(local: LocalDoc): Promise<Row> {
		return this.#row(await this.#docName(local.id), local);
	}

	#noteName(kind: NoteKind, key = ''): Promise<string> {
		return this.#sealer.nameOf(`${kind} ${key}`);
	}

	async #noteRow(note: Note): Promise<Row> {
		const key = note.kind === 'refused' || note.kind === 'conflict' ? note.value.key : '';
		return this.#row(await this.#noteName(note.kind, key), note);
	}

	async #row(name: string, value: unknown): Promise<Row> {
		return { name, sealed: await this.#sealer.sealValue(name, value) };
	}

	/** The one note of a kind that has but one. */
	async #note<K extends 'turn' | 'epoch' | 'opened' | 'generation'>(
		kind: K
	): Promise<Notes[K] | null> {
		const { notes } = await this.rows.get({ notes: [await this.#noteName(kind)] });
		const [note] = await this.#opened<{ value: Notes[K] }>(notes);
		return note ? note.value : null;
	}

	async #notes<K extends 'refused' | 'conflict'>(kind: K): Promise<Notes[K][]> {
		const notes = await this.#opened<Note>(await this.rows.whole('notes'));
		return notes.filter((note) => note.kind === kind).map(({ value }) => value as Notes[K]);
	}

	async #generationIn(rows: readonly Row[]): Promise<string> {
		const name = await this.#noteName('generation');
		const [note] = await this.#opened<Note>(rows.filter((row) => row.name === name));
		return note?.kind === 'generation' ? note.value : NO_GENERATION;
	}

	/** A row that does not open was damaged: it is as if absent, and the sync fetches it again (F8). */
	async #opened<T>(rows: readonly Row[]): Promise<T[]> {
		const values = await Promise.all(rows.map((row) => this.#open(row)));
		return values.filter((value) => value !== null) as T[];
	}

	async #openedPacks(rows: readonly Row[]): Promise<Pack[]> {
		const open = async (row: Row) => ({ name: row.name, docs: await this.#open(row) });
		const packs = await Promise.all(rows.map(open));
		return packs.filter((pack) => pack.docs !== null) as Pack[];
	}

	#open({ name, sealed }: Row): Promise<unknown> {
		return this.#sealer.openValue(name, sealed).catch(() => null);
	}

	/** What another tab has written is read from the disk: word of it may come late, after the next write. */
	async #asTheyStand(ids: readonly string[]): Promise<Told> {
		const found = await this.get(ids);
		return { put: [...found.values()], drop: ids.filter((id) => !found.has(id)) };
	}

	#tell(read: () => Promise<Told>): Promise<void> {
		const tell = async () => {
			const change = await read();
			for (const listener of this.#listeners) listener(change);
		};
		this.#telling = this.#telling.then(tell, tell);
		return this.#telling;
	}
}

/** Each document once, as it is said last, and none that is dropped in the same change. */
function lastOfEach(put: readonly LocalDoc[], drop: readonly string[]): LocalDoc[] {
	const last = new Map(put.map((local) => [local.id, local]));
	for (const id of drop) last.delete(id);
	return [...last.values()];
}

function docsIn(packs: readonly Pack[]): LocalDoc[] {
	return packs.flatMap(({ docs }) => docs);
}

function notesOf({ refused = [], conflicts = [], turn, epoch, opened }: LocalChange): Note[] {
	return [
		...refused.map((value) => ({ kind: 'refused' as const, value })),
		...conflicts.map((value) => ({ kind: 'conflict' as const, value })),
		...(turn === undefined ? [] : [{ kind: 'turn' as const, value: turn + 1 }]),
		...(epoch === undefined ? [] : [{ kind: 'epoch' as const, value: epoch }]),
		...(opened === undefined ? [] : [{ kind: 'opened' as const, value: opened }])
	];
}
