import type { AnyDraft, AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import type { ConflictChoice } from '#domain/gestures/conflicts';
import type { Gesture } from '#domain/gestures/edit';
import type { SessionInfo } from '#protocol/accounts';
import type { KeptConflict, Refused } from './local-docs';

/** What the mark in the header tells; `sent` only when the server has proved it. */
export type SyncState =
	| 'sent'
	| 'pending'
	| 'sending'
	| 'offline'
	| 'signin'
	| 'update'
	| 'full'
	| 'serverFull'
	| 'error';

export interface SyncView {
	state: SyncState;
	/** Documents and files that wait to leave this device. */
	pending: number;
	/** When the server last proved that nothing is missing on either side; null before the first time. */
	provedAt: number | null;
	/** What is being fetched: documents received and expected; null once all is here. */
	firstLoad: { received: number; expected: number } | null;
}

/** Where a record stands: only here, on its way, or received by the server. */
export type RecordState = 'here' | 'sent' | 'received';

/**
 * The device's store as the screens use it: everything is here at once, reactive (Svelte runes), and
 * works without a network. One instance, `device`, in device.svelte.ts.
 */
export interface DeviceStore {
	/** False until the local documents are readable. */
	readonly ready: boolean;
	/** Who is signed in; kept offline; null on a fresh device. */
	readonly session: SessionInfo | null;
	readonly sync: SyncView;
	readonly refusals: readonly Refused[];
	readonly conflicts: readonly KeptConflict[];
	/** False while the first load has not come to its end: lists may lack something. */
	readonly complete: boolean;
	/** Changes that had not left when the browser cleared this device; 0 once it was read (F8). */
	readonly lost: number;
	/** Whoever trained here was signed out: nothing of it is left. */
	readonly trainingOver: boolean;
	/** Changes of someone else that wait here, sealed, until he signs in again (F22). */
	readonly waitingForOthers: number;
	/** All documents of one kind, reactive. */
	all<T extends DocType>(type: T): Envelope<T>[];
	/** One document, reactive; undefined when it is not on this device. */
	get<T extends DocType>(type: T, id: string | null | undefined): Envelope<T> | undefined;
	any(id: string): AnyEnvelope | undefined;
	/** Documents that wait to leave. */
	unsent(): AnyEnvelope[];
	recordState(id: string): RecordState;
	/**
	 * Saves drafts (see domain/gestures) as one atomic write, then sends them when it can. What a person
	 * wrote in a screen left open names the versions `shown` to him: what came since is kept too (P6).
	 */
	save(drafts: readonly AnyDraft[], shown?: readonly AnyDraft[]): Promise<void>;
	/** Fresh keys and the signed-in user's name, for domain/gestures. */
	gesture(): Gesture;
	/** Keeps a chosen file, sealed, until it has left. @throws FileRefused by type, size or content */
	keepFile(file: File, owner: { structure: string; dossier: string | null }): Promise<FileRef>;
	/** What was being written about a dossier, here, and is not said yet. */
	scratch(id: string): Promise<string>;
	/** @param text empty once it is said */
	keepScratch(id: string, text: string): Promise<void>;
	/** A file's bytes: from the device, or from the server when online. Null when neither has it. */
	openFile(doc: AnyEnvelope, ref: FileRef): Promise<Blob | null>;
	/** Opens the local documents of the last signed-in person, offline too. Called once, by the layout. */
	start(): Promise<void>;
	/** After a successful login or one-time link: opens this person's store and begins to sync. */
	enter(session: SessionInfo): Promise<void>;
	/**
	 * Goes on as another of the person's own (SessionInfo.others), online only. What is here of the place
	 * left is deleted, as at sign-out; while work of it is unsent, nothing is done and the screen says so.
	 * @throws ProtocolError, Unreachable
	 */
	goOnAs(user: string): Promise<{ done: boolean; unsent: number }>;
	/**
	 * Somebody looks at a dossier: it stays whole on this device for a while, and what is missing of a
	 * closed one is fetched as soon as there is a network. Reads the dossier, reactive.
	 */
	look(dossier: string): Promise<void>;
	/** Sends and fetches now; resolves when done or found impossible. */
	syncNow(): Promise<void>;
	forgetKept(key: string): Promise<void>;
	/** The person has read that work was lost. */
	forgetLost(): void;
	/** P6: decides a conflict; what is chosen is saved like any edit, and both texts stay beside it. */
	settle(conflict: KeptConflict, choice: ConflictChoice): Promise<void>;
	/**
	 * Signs out and deletes this person's data from the device. Without `force` it does nothing when
	 * work is unsent, and says how much: the screen asks first.
	 */
	signOut(options: { force: boolean }): Promise<{ done: boolean; unsent: number }>;
}
