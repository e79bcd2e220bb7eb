import { readFile, writeFile } from 'node:fs/promises';
import { putIfAbsent } from '../store/compare-and-set';
import type { Store } from '../store/port';
import { UpkeepError } from './command';
import { ERASURE, erasureId, type ErasureDoc } from './erased';
import { UPKEEP } from './unfinished';

const ID = /^erasure:[0-9a-f]{64}$/;

/** Every erasure there was. */
export class Ledger {
	private constructor(private readonly times: ReadonlyMap<string, number>) {}

	static async of(store: Store): Promise<Ledger> {
		const docs = (await (await store.open(UPKEEP)).withPrefix(ERASURE)) as ErasureDoc[];
		return new Ledger(new Map(docs.map(({ _id, at }) => [_id, at])));
	}

	/** A ledger kept in a file. @throws UpkeepError when it is none */
	static async inFile(path: string): Promise<Ledger> {
		const text = await readFile(path, 'utf8').catch(() => {
			throw new UpkeepError(`Le registre des effacements ${path} ne peut pas être lu.`);
		});
		const lines = text.split('\n').filter(Boolean);
		return new Ledger(new Map(lines.map((line) => entryIn(line, path))));
	}

	get size(): number {
		return this.times.size;
	}

	has(dossier: string): boolean {
		return this.times.has(erasureId(dossier));
	}

	/** Both ledgers in one. */
	with(other: Ledger): Ledger {
		return new Ledger(new Map([...other.times, ...this.times]));
	}

	/** Writes it to a file, one line an erasure. */
	async toFile(path: string): Promise<void> {
		const lines = [...this.times].sort().map(([id, at]) => JSON.stringify({ id, at }));
		await writeFile(path, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
	}

	/** Writes what it knows into a store's own ledger. */
	async into(store: Store): Promise<void> {
		const db = await store.open(UPKEEP);
		for (const [_id, at] of this.times) await putIfAbsent<ErasureDoc>(db, { _id, at });
	}
}

function entryIn(line: string, path: string): [string, number] {
	try {
		const { id, at } = JSON.parse(line) as { id: unknown; at: unknown };
		if (typeof id === 'string' && ID.test(id) && typeof at === 'number') return [id, at];
	} catch {
		// Told below, like any other line that is none.
	}
	throw new UpkeepError(`Le registre des effacements ${path} est abîmé. Rien n’a été changé.`);
}
