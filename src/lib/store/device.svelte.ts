import type { AnyDraft, AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import type { Gesture } from '#domain/gestures/edit';
import type { SessionInfo } from '#protocol/accounts';
import type { DeviceStore, RecordState, SyncView } from './device';
import { Documents } from './documents.svelte';
import type { KeptConflict, Refused } from './local-docs';
import { randomKey } from './random-key';

class Device implements DeviceStore {
	#documents = new Documents();
	ready = $state(false);
	session = $state.raw<SessionInfo | null>(null);
	sync = $state.raw<SyncView>({
		state: 'pending',
		pending: 0,
		provedAt: null,
		firstLoad: null
	});
	refusals = $state.raw<readonly Refused[]>([]);
	conflicts = $state.raw<readonly KeptConflict[]>([]);

	all<T extends DocType>(type: T): Envelope<T>[] {
		return this.#documents.all(type);
	}

	get<T extends DocType>(type: T, id: string | null | undefined): Envelope<T> | undefined {
		const doc = id ? this.any(id) : undefined;
		return doc?.type === type ? (doc as unknown as Envelope<T>) : undefined;
	}

	any(id: string): AnyEnvelope | undefined {
		return this.#documents.get(id)?.doc;
	}

	recordState(id: string): RecordState {
		return this.#documents.get(id)?.unsent == null ? 'received' : 'here';
	}

	async save(_drafts: readonly AnyDraft[]): Promise<void> {
		throw new Error('being built');
	}

	gesture(): Gesture {
		if (!this.session) throw new Error('nobody is signed in');
		return { newKey: randomKey, user: { id: this.session.user, name: this.session.name } };
	}

	async keepFile(
		_file: File,
		_owner: { structure: string; dossier: string | null }
	): Promise<FileRef> {
		throw new Error('being built');
	}

	async openFile(_doc: AnyEnvelope, _ref: FileRef): Promise<Blob | null> {
		return null;
	}

	async start(): Promise<void> {
		this.ready = true;
	}

	async enter(session: SessionInfo): Promise<void> {
		this.session = session;
		this.ready = true;
	}

	async syncNow(): Promise<void> {}

	async forgetKept(_key: string): Promise<void> {}

	async signOut(_options: { force: boolean }): Promise<{ done: boolean; unsent: number }> {
		this.session = null;
		return { done: true, unsent: 0 };
	}
}

/** The device's store: one for the app. */
export const device: DeviceStore = new Device();
