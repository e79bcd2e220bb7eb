import type { Level } from './level';
import { StoreConflict, StoreDown } from './port';
import type { PouchWrite } from './pouch';

interface Job {
	row: PouchWrite;
	/** Called in order of writing, before anyone else sees the queue again. */
	written: (rev: string) => void;
	done: (rev: string) => void;
	failed: (error: unknown) => void;
}

interface Work {
	run: () => Promise<void>;
	failed: (error: unknown) => void;
}

/** Rows written together at most: bounds what one batch holds in memory. */
const GROUP = 200;

/**
 * Writes to one PouchDB, one group at a time: what arrives while a group is being written goes out
 * with the next, so that fifty concurrent writers share one fsync. Order is kept, and `written` runs
 * in that order, so an index fed by it never steps back.
 */
export class WriteQueue {
	#jobs: Job[] = [];
	#alone: Work[] = [];
	#running: Promise<void> | null = null;

	/**
	 * @param reread tells the index what stands of these documents, after a failed write left it in doubt
	 * @param revisionOf the present revision of a document, kept up to date by `written`. Conflicts are
	 * judged by it: PouchDB accepts a change of a deleted document from a revision it never had.
	 */
	constructor(
		private readonly level: Level,
		private readonly reread: (ids: string[]) => Promise<void>,
		private readonly revisionOf: (id: string) => string | undefined
	) {}

	/**
	 * Writes one row; durable when it resolves.
	 * @returns the new revision
	 * @throws StoreConflict when the document has moved on
	 * @throws StoreDown when LevelDB could not write; what it was to write may stand all the same
	 */
	write(row: PouchWrite, written: (rev: string) => void): Promise<string> {
		return new Promise((done, failed) => {
			this.#jobs.push({ row, written, done, failed });
			this.#running ??= this.#run();
		});
	}

	/**
	 * Runs between two groups, with nobody else writing: for writes that are not judged by the present
	 * revision, and that end by telling the index what stands.
	 * @throws StoreDown when LevelDB could not write
	 */
	alone(work: () => Promise<void>): Promise<void> {
		return new Promise((done, failed) => {
			this.#alone.push({ run: () => work().then(done, failed), failed });
			this.#running ??= this.#run();
		});
	}

	/** Resolves when nothing is waiting. */
	async drained(): Promise<void> {
		await this.#running;
	}

	async #run(): Promise<void> {
		// One turn of patience lets the writers of the same moment join the first group.
		await Promise.resolve();
		while (this.#jobs.length > 0 || this.#alone.length > 0) {
			if (!(await this.#ready())) continue;
			for (const work of this.#alone.splice(0)) await work.run();
			await this.#writeGroup(this.#nextGroup());
		}
		this.#running = null;
	}

	/** When nothing can be written, whoever waits is told so. */
	async #ready(): Promise<boolean> {
		try {
			await this.level.ready(this.reread);
			return true;
		} catch (error) {
			for (const { failed } of [...this.#alone.splice(0), ...this.#jobs.splice(0)]) failed(error);
			return false;
		}
	}

	/** Takes the next jobs, one per document, so that each is judged by what was written before it. */
	#nextGroup(): Job[] {
		const group = new Map<string, Job>();
		const later: Job[] = [];
		for (const job of this.#jobs) {
			const { _id, _rev } = job.row;
			if (group.size === GROUP || group.has(_id)) later.push(job);
			else if (this.revisionOf(_id) === _rev) group.set(_id, job);
			else job.failed(new StoreConflict(_id));
		}
		this.#jobs = later;
		return [...group.values()];
	}

	async #writeGroup(group: Job[]): Promise<void> {
		if (group.length === 0) return;
		try {
			const results = await this.level.write(group.map((job) => job.row));
			group.forEach((job, i) => settle(job, results[i]));
		} catch (error) {
			for (const job of group) job.failed(error);
		}
	}
}

type Result = PouchDB.Core.Response | PouchDB.Core.Error | undefined;

function settle(job: Job, result: Result): void {
	if (result && 'ok' in result && result.ok) {
		job.written(result.rev);
		job.done(result.rev);
		return;
	}
	const status = result && 'status' in result ? result.status : undefined;
	const conflict = status === 409 || status === 404;
	job.failed(conflict ? new StoreConflict(job.row._id) : new StoreDown('LevelDB refused a write'));
}
