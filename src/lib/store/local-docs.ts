import type { AnyDraft, AnyEnvelope } from '#domain/document';
import type { ConflictChoice } from '#domain/gestures/conflicts';
import type { Opened } from './opened';

/**
 * A document as the device keeps it. `doc` is what the screens show. While `unsent` is not null the
 * person's edit waits to leave: `base` is the server's last version it was made from, null for a new
 * document. Once acknowledged `doc` is the server's own and `base` is null.
 */
export interface LocalDoc {
	id: string;
	doc: AnyEnvelope;
	base: AnyEnvelope | null;
	/** Order in which unsent edits leave, counted on this device; null when nothing is to be sent. */
	unsent: number | null;
	/** The server's version (`doc`, or `base` under an edit) holds this person's latest words (RE-03). */
	own?: OwnWords;
}

/** One's own words in a version: what it has otherwise than `before`; all of it where there is no `before`. */
export interface OwnWords {
	before: AnyEnvelope | null;
	/** A restored store lost the version that holds them: under an edit it is nothing both sides know. */
	lost?: true;
}

/** A write the server refused: its author's words, kept 30 days for him to read and copy (P5). */
export interface Refused {
	key: string;
	/** Ms since 1970, by the server's clock: thirty days are counted from it. */
	at: number;
	/** `at` is only this device's clock, which may be years off (F5): the server's next answer sets it right. */
	unsure?: true;
	code: string;
	draft: AnyDraft;
	/** What it was made from, as long as its document is here; then only own words stay (own-words.ts). */
	base?: AnyEnvelope | null;
}

/** Both sides of a field that two people wrote (P6). */
export interface KeptConflict {
	key: string;
	at: number;
	id: string;
	field: string;
	/** What `mine` was made from, as long as its document is here; then only own words stay (own-words.ts). */
	base?: unknown;
	mine: unknown;
	theirs: unknown;
	/** What its reader decided, and when: `at` and `unsure` as of a refusal, kept as long (MG-13). */
	settled?: { choice: ConflictChoice; at: number; unsure?: true };
}

/** What one step of the sync changes on the device, as one atomic write. */
export interface LocalChange {
	put?: LocalDoc[];
	/** Ids to purge: nothing of them stays. */
	drop?: string[];
	refused?: Refused[];
	conflicts?: KeptConflict[];
	/** The turn that was read before the server was asked: when it has passed, nothing is written (PL-12). */
	turn?: number;
	/** The life of the server's store that these documents are compared with (architecture §4.4). */
	epoch?: string;
	/** Dossiers looked at lately, in place of those kept before. */
	opened?: Opened[];
}

/**
 * The device's documents, as the sync and the screens need them. `sealed-docs.ts` keeps them encrypted
 * in IndexedDB; tests/support/memory-docs.ts keeps them in memory. One contract holds both.
 */
export interface LocalDocs {
	all(): Promise<LocalDoc[]>;
	/** All as they stand on the disk, whatever this tab remembers. */
	reread(): Promise<LocalDoc[]>;
	get(ids: readonly string[]): Promise<Map<string, LocalDoc>>;
	/**
	 * All of it or nothing, durable when it resolves. @throws QuotaExceeded when there is no room,
	 * Overtaken when its turn has passed
	 */
	apply(change: LocalChange): Promise<void>;
	/** How often an answer of the server's has been applied here, in whichever tab. */
	turn(): Promise<number>;
	refusals(): Promise<Refused[]>;
	conflicts(): Promise<KeptConflict[]>;
	/** The epoch last kept; null before the first pull. */
	epoch(): Promise<string | null>;
	/** Dossiers looked at lately, the newest first. */
	opened(): Promise<Opened[]>;
	forget(key: string): Promise<void>;
	/** Called after each applied change, in this tab or another. Returns what stops it. */
	watch(listener: (change: { put: LocalDoc[]; drop: string[] }) => void): () => void;
	/** Keeps what has come one by one as if it had come together: the next start is quicker for it. */
	tidy(): Promise<void>;
	close(): Promise<void>;
	/** Deletes everything, keys included. */
	destroy(): Promise<void>;
}

/** The device has no room left; nothing of the change was written. */
export class QuotaExceeded extends Error {
	/** Screens know it by its name: they do not load the store's code. */
	override readonly name = 'QuotaExceeded';
}

/** Another tab has applied a newer answer since this one was asked for; nothing of it was written. */
export class Overtaken extends Error {}
