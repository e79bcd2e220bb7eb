import { tryPut } from '../store/compare-and-set';
import type { ChangeBatch, Database } from '../store/port';

/** Where the place in the feed is kept. Writing it is itself a change, from which nothing follows. */
const CHECKPOINT = 'checkpoint:projections';
/** Changes done between two checkpoints: what a restart at worst looks at again. */
const EVERY = 100;

/** The place in the feed of one database up to which everything was done. */
export class Place {
	#done = 0;

	private constructor(
		private readonly db: Database,
		/** From where to read on. */
		private at: string
	) {}

	/** The place kept in a database, the beginning when there is none. */
	static async of(db: Database): Promise<Place> {
		const kept = await db.get(CHECKPOINT);
		return new Place(db, typeof kept?.seq === 'string' ? kept.seq : '0');
	}

	get seq(): string {
		return this.at;
	}

	/** Moves past changes that were done, and keeps the place every now and then. */
	async moveOver({ changes }: ChangeBatch): Promise<void> {
		this.at = changes.at(-1)?.seq ?? this.at;
		// Its own keeping is told too: counting it would go on for ever.
		this.#done += changes.filter(({ id }) => id !== CHECKPOINT).length;
		if (this.#done >= EVERY) await this.save();
	}

	/** Keeps the place. Another process may be ahead; losing that race only repeats harmless work. */
	async save(): Promise<void> {
		if (this.#done === 0) return;
		this.#done = 0;
		const kept = await this.db.get(CHECKPOINT);
		await tryPut(this.db, {
			_id: CHECKPOINT,
			...(kept?._rev ? { _rev: kept._rev } : {}),
			seq: this.at
		});
	}
}
