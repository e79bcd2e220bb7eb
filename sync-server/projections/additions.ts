import { groupBy } from '#domain/collections';
import { tryPut } from '../store/compare-and-set';
import { StoreDown, type Database, type Store, type StoredDoc } from '../store/port';

interface Addition {
	database: string;
	/** Id of the document it follows from. */
	cause: string;
	doc: StoredDoc;
}

/** Documents written at a time at most. */
const TOGETHER = 200;

/** The new documents that follow from a batch of changes, written together at its end. */
export class Additions {
	#waiting: Addition[] = [];

	constructor(
		private readonly store: Pick<Store, 'open'>,
		private readonly onError: (error: unknown) => void
	) {}

	add(addition: Addition): void {
		this.#waiting.push(addition);
	}

	/**
	 * Writes them, unless they exist.
	 * @returns the causes of those that no engine would take
	 */
	async write(): Promise<string[]> {
		const refused: string[] = [];
		for (const [name, additions] of groupBy(this.#waiting, ({ database }) => database)) {
			const db = await this.store.open(name);
			for (let n = 0; n < additions.length; n += TOGETHER) {
				refused.push(...(await this.#writeTogether(db, additions.slice(n, n + TOGETHER))));
			}
		}
		this.#waiting = [];
		return refused;
	}

	/** When together they are refused, each is tried alone, to find out which ones are at fault. */
	async #writeTogether(db: Database, additions: Addition[]): Promise<string[]> {
		try {
			await db.putMany(additions.map(({ doc }) => doc));
			return [];
		} catch (error) {
			if (error instanceof StoreDown) throw error;
			return this.#writeAlone(db, additions);
		}
	}

	async #writeAlone(db: Database, additions: Addition[]): Promise<string[]> {
		const refused: string[] = [];
		for (const { cause, doc } of additions) {
			try {
				await tryPut(db, doc);
			} catch (error) {
				if (error instanceof StoreDown) throw error;
				this.onError(error);
				refused.push(cause);
			}
		}
		return refused;
	}
}
