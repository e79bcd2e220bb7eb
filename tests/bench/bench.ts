import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Size } from './base/fill';
import { Couch } from './host/couch';
import type { Options } from './options';
import { Stage, type StagePlace, type StoreKind } from './stage';

/** Begins the name of every database of the bench in a CouchDB that may hold others. */
const PREFIX = `bench_${process.pid}_`;

/** What the figures share: sizes, stores already filled, and what must be put away at the end. */
export class Bench {
	readonly couch: Couch | null;
	#stages = new Map<string, Promise<Stage>>();

	private constructor(
		readonly options: Options,
		/** Null without COUCHDB_URL: peers that need CouchDB are then not run. */
		readonly couchUrl: string | null,
		readonly folder: string
	) {
		this.couch = couchUrl === null ? null : new Couch(couchUrl);
	}

	static async open(options: Options): Promise<Bench> {
		const folder = await mkdtemp(join(tmpdir(), 'jemoriente-bench-'));
		return new Bench(options, process.env.COUCHDB_URL?.trim() || null, folder);
	}

	/** The store the server will live on, if it is here. */
	get mainStore(): StoreKind {
		return this.couch ? 'couchdb' : 'embedded';
	}

	/** A size, or a small one for `--quick`. */
	sized(full: Size): Size {
		if (!this.options.quick) return full;
		const small = { dossiers: Math.min(full.dossiers, 30), followed: Math.min(full.followed, 6) };
		return full.closed === undefined ? small : { ...small, followed: 12, closed: 2 };
	}

	/** A filled store with a server on it, shared by the figures that ask for the same. */
	stage(kind: StoreKind, size: Size): Promise<Stage> {
		const name = `${kind.slice(0, 1)}${size.dossiers}_${size.followed}_${size.closed ?? 'none'}`;
		const known = this.#stages.get(name);
		if (known) return known;
		this.say(`filling ${kind}: ${size.dossiers} dossiers, of which ${size.followed} are followed`);
		const opening = Stage.open(kind, size, this.place(kind, name));
		this.#stages.set(name, opening);
		return opening;
	}

	/** Where a store of the bench lives. */
	place(kind: StoreKind, name: string): StagePlace {
		const { couch, couchUrl, folder } = this;
		return {
			couch,
			couchUrl,
			prefix: `${PREFIX}${name}_`,
			folder: join(folder, `${kind}-${name}`)
		};
	}

	/** Name of a peer's database: under no server's prefix, which would take it for a structure's. */
	peerDatabase(name: string): string {
		return `${PREFIX}peers_${name}`;
	}

	/** Progress, apart from the lines themselves. */
	say(text: string): void {
		process.stderr.write(`  ${text}\n`);
	}

	async close(): Promise<void> {
		for (const stage of await Promise.allSettled(this.#stages.values())) {
			if (stage.status === 'fulfilled') await stage.value.close();
		}
		await this.couch?.clear(PREFIX);
		await rm(this.folder, { recursive: true, force: true });
	}
}
