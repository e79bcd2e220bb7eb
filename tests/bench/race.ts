import type { AnyEnvelope } from '#domain/document';
import type { Bench } from './bench';
import { HOME } from './base/structures';
import { withBrowser, withSession } from './host/browser';
import { bundlePage } from './host/bundle';
import { startFront, type Front } from './host/front';
import { Tab } from './host/tab';
import type { Source } from './pages/contender';
import type { Stage } from './stage';

/** The contenders' pages of one stage, behind one origin. */
export class Race {
	/** Why a page could not be built, by its name. */
	readonly missing = new Map<string, string>();

	private constructor(
		readonly stage: Stage,
		readonly pages: readonly string[],
		readonly front: Front
	) {}

	static async open(bench: Bench, stage: Stage, pages: readonly string[]): Promise<Race> {
		const raw = JSON.stringify(stage.filled.seen);
		const { url: server } = stage.server;
		const front = await startFront({ pages: bench.folder, server, couch: bench.couch, raw });
		const race = new Race(stage, pages, front);
		for (const page of pages) {
			await bundlePage(page, bench.folder).catch((error: Error) =>
				race.missing.set(page, reasonOf(error))
			);
		}
		return race;
	}

	/** The pages that could be built. */
	get present(): string[] {
		return this.pages.filter((page) => !this.missing.has(page));
	}

	/** Opens a contender in a browser of its own. */
	inBrowser<T>(page: string, work: (tab: Tab) => Promise<T>): Promise<T> {
		return withBrowser(async (context) => {
			await withSession(context, this.front.url, this.stage.filled.token);
			return work(await Tab.open(context, `${this.front.url}/bench/${page}.html`));
		});
	}

	/** All documents of the counsellor's, chosen from the base by a selector. */
	get selected(): Source {
		const { people, size } = this.stage.filled;
		const dossiers = people.slice(0, size.followed).map(({ dossier }) => dossier);
		return { database: this.stage.database(HOME), dossiers };
	}

	close(): Promise<void> {
		return this.front.close();
	}
}

/** A database that holds nothing but the counsellor's documents, for peers that cannot or need not select. */
export async function peerDatabase(bench: Bench, stage: Stage, name: string): Promise<Source> {
	const database = bench.peerDatabase(name);
	await bench.couch?.create(database);
	const docs = stage.filled.seen.map(({ id, ...rest }: AnyEnvelope) => ({ _id: id, ...rest }));
	await bench.couch?.bulk(database, docs);
	return { database, dossiers: [] };
}

/** What esbuild says of a page it cannot build: mostly a package that is not installed. */
function reasonOf({ message }: Error): string {
	return /Could not resolve "([^"]+)"/.exec(message)?.[0] ?? message;
}
