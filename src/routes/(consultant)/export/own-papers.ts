import type { AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { traceIdOfTask } from '#domain/ids';
import type { LinkedFile } from './archive-page';

/** What an archive is made from: the person's documents, and where each of their files stands in it. */
export class OwnPapers {
	readonly #byId: ReadonlyMap<string, AnyEnvelope>;
	/** What is kept for years says no «hier»: seen from 1970, every date is said in full, with its year. */
	readonly now = 0;

	/** @param paths by a file's id; a file that could not be had is in none */
	constructor(
		docs: readonly AnyEnvelope[],
		private readonly paths: ReadonlyMap<string, string>,
		/** Who reads what is shown to her counsellor, in a sentence. */
		readonly who: string
	) {
		this.#byId = new Map(docs.map((doc) => [doc.id, doc]));
	}

	all<T extends DocType>(type: T): Envelope<T>[] {
		const found = [...this.#byId.values()].filter((doc) => doc.type === type);
		return found as unknown as Envelope<T>[];
	}

	get<T extends DocType>(type: T, id: string): Envelope<T> | undefined {
		const doc = this.#byId.get(id);
		return doc?.type === type ? (doc as unknown as Envelope<T>) : undefined;
	}

	traceOf(task: string): Envelope<'trace'> | undefined {
		return this.get('trace', traceIdOfTask(task));
	}

	linked(files: readonly FileRef[]): LinkedFile[] {
		return files.map(({ id, name }) => ({ name, path: this.paths.get(id) ?? null }));
	}
}
