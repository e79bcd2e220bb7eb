import type { AnyDraft } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { clock } from './clock.svelte';
import { exclusiveFor } from './exclusive';
import { fileTransferOf } from './file-transfer';
import { FileKeeper } from './files';
import { isNoRoom } from './idb';
import { fileIdsOf, type KeptFile } from './kept-file';
import { Live, type SyncStatus } from './live';
import { QuotaExceeded, type KeptConflict, type LocalDoc, type Refused } from './local-docs';
import { noteOpened } from './opened';
import { randomKey } from './random-key';
import { saveDrafts } from './save-drafts';
import { Scratch } from './scratch';
import { SealedDocs } from './sealed-docs';
import { deleteRows } from './sealed-rows';
import { Sealer } from './sealer';
import { soon } from './soon';
import { SyncClient, type CycleResult } from './sync-client';
import { transportOf } from './transport';
import type { Exclusive, Transport } from './transport-port';
import { forgetPerson, lastPerson, type Profile } from './vault';
import { WarmDocs } from './warm-docs';

/** Files follow their documents a moment later: not in the way of the first screen. */
const SWEEP_MS = 1_000;
/** The store is put in order once the person is at work. */
const TIDY_MS = 20_000;

export interface StoreHooks {
	onStatus: (status: SyncStatus) => void;
	onPendingFiles: (count: number) => void;
	/** The browser has taken the database, or the keys, away under the open app (F8). */
	onLost: () => void;
}

/** For a store that is opened without being shown. */
const SILENT: StoreHooks = {
	onStatus: () => undefined,
	onPendingFiles: () => undefined,
	onLost: () => undefined
};

/** What of a store is still in memory when its database is gone. */
export interface Kept {
	docs: LocalDoc[];
	refusals: readonly Refused[];
	conflicts: readonly KeptConflict[];
}

/**
 * One person's open store: documents, files, and the sync between them and the server. Everything heavy
 * (the sync, the schemas) is reached through this file alone, by dynamic import.
 */
export class OpenStore {
	readonly files: FileKeeper;
	/** What is being written; what is about a dossier goes with it. */
	readonly scratch: Scratch;
	#live: Live | null = null;
	#client: SyncClient;
	#exclusive: Exclusive;
	/** Of this start of the app (PK-03). */
	readonly #stream = randomKey();

	constructor(
		readonly profile: Profile,
		readonly hooks: StoreHooks,
		readonly docs: WarmDocs
	) {
		this.#exclusive = exclusiveFor(profile.name);
		this.files = filesOf(profile, hooks);
		this.scratch = new Scratch(profile.name, new Sealer(profile.keys), () => localStorage);
		this.#client = new SyncClient({
			docs,
			transport: timed(transportOf(profile.session.user, this.#stream)),
			now,
			newKey: randomKey,
			exclusive: this.#exclusive,
			sendFiles: () => this.files.send(),
			sendFilesAgain: (ids) => this.files.sendAgain(ids),
			user: profile.session.user,
			heldBack: (doc) => this.files.heldBack(fileIdsOf(doc)),
			onSending: (sending) => this.#live?.tell({ sending }),
			onProgress: (received, expected) => this.#live?.tell({ progress: { received, expected } })
		});
	}

	/** Begins to sync, in whichever tab leads. */
	start(): void {
		this.#live = new Live({
			name: this.profile.name,
			stream: this.#stream,
			cycle: () => this.#cycle(),
			onWoken: () => this.#client.wake(),
			onStatus: this.hooks.onStatus,
			onTold: (value) => this.files.heardOf(value as KeptFile),
			now,
			mono: () => performance.now(),
			random: Math.random
		});
		const sweep = soon(SWEEP_MS, () => void this.#sweep());
		sweep();
		this.docs.watch(({ drop }) => {
			if (drop.length > 0) sweep();
			for (const id of drop) void this.scratch.keep(id, '').catch(() => undefined);
		});
		// Where it cannot be, the store is closed or full, and as good as it was.
		soon(TIDY_MS, () => void this.docs.tidy().catch(() => undefined))();
	}

	/** Saves drafts as one atomic write, over the versions a screen had `shown` (save-drafts.ts). */
	async save(drafts: readonly AnyDraft[], shown: readonly AnyDraft[]): Promise<void> {
		const { docs, profile } = this;
		const author = profile.session.user;
		const ctx = { docs, exclusive: this.#exclusive, newKey: randomKey, now, author };
		await saveDrafts(ctx, drafts, shown);
		this.#live?.saved();
	}

	/** Notes that a dossier is looked at (opened.ts). */
	async look(dossier: string): Promise<void> {
		await noteOpened({ docs: this.docs, exclusive: this.#exclusive }, dossier);
	}

	async syncNow(): Promise<void> {
		await this.#live?.syncNow();
	}

	/** Keeps a file, and has the tab that syncs hold back its document until it has left. */
	async keepFile(
		file: File,
		owner: { structure: string; dossier: string | null }
	): Promise<FileRef> {
		const kept = await this.files.keep(file, owner);
		this.#live?.tellTabs(kept);
		return kept.ref;
	}

	/** Documents and files that wait to leave, of a store that does not sync just now. */
	async unsent(): Promise<number> {
		await this.files.load();
		const documents = (await this.docs.all()).filter((local) => local.unsent !== null);
		return documents.length + this.files.pendingFileIds().length;
	}

	/** Writes again what the browser has taken away, beside what another tab has written again before. */
	async putBack({ docs, refusals, conflicts }: Kept): Promise<void> {
		await this.#exclusive(async () => {
			const here = await this.docs.get(docs.map(({ id }) => id));
			const put = docs.filter(({ id }) => !here.has(id));
			await this.docs.apply({ put, refused: [...refusals], conflicts: [...conflicts] });
		});
	}

	/** Removes all that is the server's too: only what waits, and own words kept to be read, stay. */
	async keepUnsent(): Promise<void> {
		await this.#exclusive(async () => {
			const sent = (await this.docs.all()).filter((local) => local.unsent === null);
			await this.docs.apply({ drop: sent.map(({ id }) => id), opened: [] });
		});
		await this.#sweep();
	}

	async close(): Promise<void> {
		this.#live?.stop();
		await this.files.close();
		await this.docs.close();
	}

	/** Deletes all of this person's data: the keys first. */
	async destroy(): Promise<void> {
		this.#live?.stop();
		forgetScratch(this.scratch);
		await this.docs.destroy();
		await this.files.destroy();
	}

	/**
	 * When someone else has signed in meanwhile, in a tab that could not tell this one, the cookie is his:
	 * this store must not be filled with what he may see.
	 */
	async #cycle(): Promise<CycleResult> {
		const last = await lastPerson();
		if (last?.name === this.profile.name) return this.#client.cycle();
		if (!last) this.hooks.onLost();
		return { outcome: 'signin', unsent: 0, proved: false };
	}

	/** Files of documents that have left go too (P4). */
	async #sweep(): Promise<void> {
		const named = (await this.docs.all()).flatMap(({ doc, base }) => [
			...fileIdsOf(doc),
			...(base ? fileIdsOf(base) : [])
		]);
		await this.files.sweep(new Set(named)).catch(() => undefined);
	}
}

/** Where nothing can be kept there is nothing to forget; its keys go in any case. */
function forgetScratch(scratch: Scratch): void {
	try {
		scratch.forget();
	} catch {
		return;
	}
}

/** Opens a person's store; `start` begins to sync. */
export async function openStore(profile: Profile, hooks = SILENT): Promise<OpenStore> {
	const docs = await openDocs(profile, () => hooks.onLost());
	return new OpenStore(profile, hooks, await WarmDocs.open(docs));
}

/**
 * A store that twice cannot be opened is damaged (F8): it is deleted and fetched again, rather than
 * leave the person before a blank app. Never because there is no room: what waits in it is whole (F7).
 */
async function openDocs({ name, keys }: Profile, onLost: () => void): Promise<SealedDocs> {
	const forgetKeys = () => forgetPerson(name);
	const open = () => SealedDocs.open({ name, keys, forgetKeys, onLost });
	return open()
		.catch(open)
		.catch(async (error: unknown) => {
			if (isNoRoom(error)) throw new QuotaExceeded();
			await deleteRows(name);
			return open();
		});
}

/** Each answer that names the server's time sets the app's clock right (F5). */
function timed(transport: Transport): Transport {
	return async (route, body) => {
		const answer = await transport(route, body);
		const time = (answer as { now?: unknown } | null)?.now;
		if (typeof time === 'number') clock.heard(time);
		return answer;
	};
}

const now = () => clock.read();

function filesOf({ name, keys, session }: Profile, hooks: StoreHooks): FileKeeper {
	const database = `${name}-files`;
	return new FileKeeper({
		openBox: async () => {
			const { PouchBox } = await import('./pouch-box');
			return new PouchBox(database, new Sealer(keys));
		},
		// A browser that cannot list its databases is taken to have it: it only loads more.
		hasBox: async () => {
			const all = await indexedDB.databases?.();
			return !all || all.some((one) => one.name === `_pouch_${database}`);
		},
		transfer: fileTransferOf(session.user),
		newKey: randomKey,
		now,
		onPending: hooks.onPendingFiles
	});
}
