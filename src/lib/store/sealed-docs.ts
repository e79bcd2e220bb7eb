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
import { OtherTabs } from './other-tabs';
import { deleteRows, SealedRows, type Row, type RowChange, type Shelf } from './sealed-rows';
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
}

type NoteKind = keyof Notes;
type Note = { [K in NoteKind]: { kind: K; value: Notes[K] } }[NoteKind];

/** What a watcher hears: documents as they stand now, and ids of those that are gone. */
type LocalDocsChange = { put: LocalDoc[]; drop: string[] };
type Listener = (change: LocalDocsChange) => void;

/** The device's documents in IndexedDB, each sealed before it is written and opened after it is read. */
export class SealedDocs implements LocalDocs {
	#sealer: Sealer;
	#listeners = new Set<Listener>();
	#others: OtherTabs;
	/** What is told, here or from other tabs, is told in the order it is known. */
	#telling: Promise<void> = Promise.resolve();
	/** No other writer, here or in another tab, while a turn is looked at and taken. */
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
		const opening: Promise<LocalDoc[]>[] = [];
		for await (const rows of this.rows.pages('docs')) opening.push(this.#opened<LocalDoc>(rows));
		return (await Promise.all(opening)).flat();
	}

	reread(): Promise<LocalDoc[]> {
		return this.all();
	}

	async get(ids: readonly string[]): Promise<Map<string, LocalDoc>> {
		const names = await Promise.all(ids.map((id) => this.#docName(id)));
		const docs = await this.#opened<LocalDoc>(await this.rows.get('docs', names));
		return new Map(docs.map((local) => [local.id, local]));
	}

	apply(change: LocalChange): Promise<void> {
		return this.#alone(() => this.#write(change));
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

	async forget(key: string): Promise<void> {
		const drop = await Promise.all(
			(['refused', 'conflict'] as const).map((kind) => this.#noteName(kind, key))
		);
		await this.#alone(() => this.#store({ docs: NOTHING, notes: { put: [], drop } }));
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

	async #write(change: LocalChange): Promise<void> {
		const { put = [], drop = [], turn } = change;
		if (turn !== undefined && turn !== (await this.turn())) throw new Overtaken();
		const [docs, notes, dropped] = await Promise.all([
			Promise.all(put.map(async (local) => this.#row(await this.#docName(local.id), local))),
			Promise.all(notesOf(change).map((note) => this.#noteRow(note))),
			Promise.all(drop.map((id) => this.#docName(id)))
		]);
		await this.#store({ docs: { put: docs, drop: dropped }, notes: { put: notes, drop: [] } });
		this.#others.tell([...put.map(({ id }) => id), ...drop]);
		await this.#tell(async () => ({ put, drop }));
	}

	async #store(change: Record<Shelf, RowChange>): Promise<void> {
		await this.rows.write(change).catch((error: unknown) => {
			throw isNoRoom(error) ? new QuotaExceeded() : error;
		});
	}

	#docName(id: string): Promise<string> {
		return this.#sealer.nameOf(`doc ${id}`);
	}

	#noteName(kind: NoteKind, key: string): Promise<string> {
		return this.#sealer.nameOf(`${kind} ${key}`);
	}

	async #noteRow(note: Note): Promise<Row> {
		const key = typeof note.value === 'object' ? note.value.key : '';
		return this.#row(await this.#noteName(note.kind, key), note);
	}

	async #row(name: string, value: unknown): Promise<Row> {
		return { name, sealed: await this.#sealer.sealValue(name, value) };
	}

	/** The one note of a kind that has but one. */
	async #note<K extends 'turn' | 'epoch'>(kind: K): Promise<Notes[K] | null> {
		const rows = await this.rows.get('notes', [await this.#noteName(kind, '')]);
		const [note] = await this.#opened<{ value: Notes[K] }>(rows);
		return note ? note.value : null;
	}

	async #notes<K extends 'refused' | 'conflict'>(kind: K): Promise<Notes[K][]> {
		const notes: Note[] = [];
		for await (const rows of this.rows.pages('notes')) {
			notes.push(...(await this.#opened<Note>(rows)));
		}
		return notes.filter((note) => note.kind === kind).map(({ value }) => value as Notes[K]);
	}

	/** A row that does not open was damaged: it is as if absent, and the sync fetches it again (F8). */
	async #opened<T>(rows: readonly Row[]): Promise<T[]> {
		const open = (row: Row) => this.#sealer.openValue(row.name, row.sealed).catch(() => null);
		const values = await Promise.all(rows.map(open));
		return values.filter((value) => value !== null) as T[];
	}

	/** What another tab has written is read from the disk: word of it may come late, after the next write. */
	async #asTheyStand(ids: readonly string[]): Promise<LocalDocsChange> {
		const found = await this.get(ids);
		return { put: [...found.values()], drop: ids.filter((id) => !found.has(id)) };
	}

	#tell(read: () => Promise<LocalDocsChange>): Promise<void> {
		const tell = async () => {
			const change = await read();
			for (const listener of this.#listeners) listener(change);
		};
		this.#telling = this.#telling.then(tell, tell);
		return this.#telling;
	}
}

const NOTHING: RowChange = { put: [], drop: [] };

function notesOf({ refused = [], conflicts = [], turn, epoch }: LocalChange): Note[] {
	return [
		...refused.map((value) => ({ kind: 'refused' as const, value })),
		...conflicts.map((value) => ({ kind: 'conflict' as const, value })),
		...(turn === undefined ? [] : [{ kind: 'turn' as const, value: turn + 1 }]),
		...(epoch === undefined ? [] : [{ kind: 'epoch' as const, value: epoch }])
	];
}
