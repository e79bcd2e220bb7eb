import type { AnyDraft, AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { settlingDrafts, type ConflictChoice } from '#domain/gestures/conflicts';
import type { Gesture } from '#domain/gestures/edit';
import { isHead } from '#domain/head';
import { isInTraining } from '#domain/training';
import type { SessionInfo } from '#protocol/accounts';
import { backoff } from './backoff';
import { clock } from './clock.svelte';
import type { DeviceStore, RecordState } from './device';
import { Documents } from './documents.svelte';
import { handOver } from './hand-over';
import type { SyncStatus } from './live';
import type { KeptConflict, Refused } from './local-docs';
import type { OpenStore } from './open-store';
import { otherPlaces } from './other-places';
import { randomKey } from './random-key';
import { profileAfterLoss } from './rescue';
import { checkSession, endSession } from './session-check';
import { hearSession, logoutOwed, tellSession, type SessionChange } from './session-tabs';
import { soon } from './soon';
import { standingMoved } from './standing-moved';
import { storeNote } from './store-note';
import { syncViewOf } from './sync-view';
import { forgetTraining } from './training-here';
import { lastPerson, remember, type Profile } from './vault';

/** A first load changes much at once; what is kept for the person to read need not follow each step. */
const KEPT_MS = 100;

/** As NO_STATUS of live.ts, which would load the sync with every page. */
const NO_STATUS: SyncStatus = {
	running: false,
	outcome: null,
	provedAt: null,
	sending: [],
	progress: null
};

/**
 * The device's store. This file is small enough for every page; the sync and PouchDB come by
 * dynamic import once someone is signed in.
 */
class Device implements DeviceStore {
	ready = $state(false);
	session = $state.raw<SessionInfo | null>(null);
	refusals = $state.raw<readonly Refused[]>([]);
	conflicts = $state.raw<readonly KeptConflict[]>([]);
	complete = $state(true);
	lost = $state(0);
	waitingForOthers = $state(0);
	trainingOver = $state(false);
	#documents = new Documents();
	#status = $state.raw<SyncStatus>(NO_STATUS);
	#pendingFiles = $state(0);
	#online = $state(true);
	#pending = $derived(this.#documents.unsent + this.#pendingFiles);
	sync = $derived(syncViewOf(this.#status, this.#pending, this.#online));
	#store: OpenStore | null = null;
	#starting: Promise<void> | null = null;
	#showing: Promise<void> = Promise.resolve();

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

	unsent(): AnyEnvelope[] {
		return this.#documents.unsentDocs();
	}

	recordState(id: string): RecordState {
		const unsent = this.#documents.get(id)?.unsent ?? null;
		if (unsent === null) return 'received';
		return this.#status.sending.includes(id) ? 'sent' : 'here';
	}

	async save(drafts: readonly AnyDraft[], shown: readonly AnyDraft[] = []): Promise<void> {
		// Drafts may come from a form's reactive state: what is kept is what they hold now.
		await this.#open().save($state.snapshot(drafts) as AnyDraft[], shown);
	}

	gesture(): Gesture {
		if (!this.session) throw new Error('nobody is signed in');
		return { newKey: randomKey, user: { id: this.session.user, name: this.session.name } };
	}

	keepFile(file: File, owner: { structure: string; dossier: string | null }): Promise<FileRef> {
		return this.#open().keepFile(file, owner);
	}

	openFile(doc: AnyEnvelope, ref: FileRef): Promise<Blob | null> {
		return this.#open().files.open(doc, ref);
	}

	async scratch(id: string): Promise<string> {
		return this.#open().scratch.read(id);
	}

	async keepScratch(id: string, text: string): Promise<void> {
		await this.#open().scratch.keep(id, text);
	}

	start(): Promise<void> {
		this.#starting ??= this.#start();
		return this.#starting;
	}

	async enter(session: SessionInfo): Promise<void> {
		logoutOwed.set(false);
		const goesOn = this.#store?.profile.session.user === session.user;
		if (isInTraining(session) && !goesOn) await forgetTraining(session.user);
		this.trainingOver = false;
		const profile = await remembered(session);
		tellSession({ kind: 'entered', name: profile.name });
		await this.#show(profile);
		this.ready = true;
		this.#handOver();
		// Without it the browser may clear the store when room runs out; unsent work would be lost.
		void navigator.storage?.persist?.();
	}

	async look(dossier: string): Promise<void> {
		const store = this.#open();
		const here = this.get('dossier', dossier);
		await store.look(dossier);
		if (here && isHead(here)) await store.syncNow();
	}

	async syncNow(): Promise<void> {
		await this.#store?.syncNow();
	}

	async forgetKept(key: string): Promise<void> {
		const store = this.#open();
		await store.docs.forget(key);
		await this.#readKept(store);
	}

	forgetLost(): void {
		if (this.#store) storeNote.write(this.#store.profile.name, { lost: 0 });
		this.lost = 0;
	}

	async settle(conflict: KeptConflict, choice: ConflictChoice): Promise<void> {
		const store = this.#open();
		const doc = this.any(conflict.id);
		const drafts = doc ? settlingDrafts(doc, conflict, choice, this.gesture()) : [];
		if (drafts.length > 0) await this.save(drafts);
		const settled = { choice, at: clock.read(), unsure: true as const };
		await store.docs.apply({ conflicts: [{ ...conflict, settled }] });
		await this.#readKept(store);
	}

	async signOut({ force }: { force: boolean }): Promise<{ done: boolean; unsent: number }> {
		const others = await otherPlaces(this.session);
		const waiting = await Promise.all(others.map((one) => one.unsent()));
		const unsent = waiting.reduce((sum, one) => sum + one, this.#pending);
		if (unsent > 0 && !force) {
			for (const one of others) await one.close();
			return { done: false, unsent };
		}
		// Before anything is deleted: another tab must not take it for a loss, and write it back.
		logoutOwed.set(true);
		await this.#forget(this.#store, ...others);
		await endSession();
		return { done: true, unsent };
	}

	async goOnAs(user: string): Promise<{ done: boolean; unsent: number }> {
		const unsent = this.#pending;
		if (unsent > 0) return { done: false, unsent };
		const { actAs } = await import('./account-api');
		const session = await actAs(user);
		await this.#forget(this.#store);
		await this.enter(session);
		return { done: true, unsent: 0 };
	}

	async #start(): Promise<void> {
		this.#online = navigator.onLine;
		addEventListener('online', () => (this.#online = true));
		addEventListener('offline', () => (this.#online = false));
		hearSession((change) => void this.#sessionChanged(change));
		// Its code is fetched while the keys are read: whoever is here will need it.
		void import('./open-store').catch(() => undefined);
		const last = await lastPerson().catch(() => null);
		if (last) await this.#show(last);
		// Where there is no room even to note who is in, nothing is taken from what is here (F7).
		const checked = this.#check().catch(() => undefined);
		// Nothing here, but perhaps a cookie: a device whose store was cleared fetches it all again (F8).
		if (!last) await checked;
		this.ready = true;
		this.#handOver();
	}

	/** What others have left here is taken off, out of the way of whoever is here now (F22). */
	#handOver(): void {
		const told = (waiting: number) => (this.waitingForOthers = waiting);
		handOver().then(told, () => undefined);
	}

	/** Someone else's cookie opens his store; no cookie leaves everything as it is. */
	async #check(): Promise<void> {
		const check = await checkSession();
		if (check.is === 'in') await this.enter(check.session);
		if (check.is === 'out') this.#signedOut({ ...this.#status, outcome: 'signin' });
	}

	/**
	 * It leaves everything as it is, but for who trains: the structure may have begun anew, with other people, and
	 * nothing of those before stays on any device (DS-32).
	 */
	#signedOut(status: SyncStatus): void {
		const store = this.#store;
		this.#status = status;
		if (!store || !isInTraining(store.profile.session)) return;
		this.trainingOver = true;
		const gone = async () => (this.#store === store ? this.#forget(store) : undefined);
		this.#inTurn(gone).catch(() => undefined);
	}

	async #sessionChanged({ kind, name }: SessionChange): Promise<void> {
		const mine = this.#store?.profile.name === name;
		if (kind === 'left' && mine) await this.#leave();
		if (kind === 'entered') {
			const last = await lastPerson();
			if (last) await this.#show(last);
		}
	}

	/** Shows this person's store, after whatever is being shown or left. */
	#show(profile: Profile): Promise<void> {
		return this.#inTurn(() => this.#showNow(profile));
	}

	#inTurn(step: () => Promise<void>): Promise<void> {
		this.#showing = this.#showing.then(step, step);
		return this.#showing;
	}

	async #showNow(profile: Profile): Promise<void> {
		if (this.#store?.profile.name === profile.name) {
			this.session = profile.session;
			void this.#store.syncNow();
			return;
		}
		await this.#leave();
		const store = await this.#opened(profile);
		const { name } = profile;
		const empty = store.docs.held().length === 0;
		this.lost = empty ? storeNote.foundEmpty(name) : storeNote.read(name).lost;
		this.#documents.apply({ put: store.docs.held(), drop: [] });
		this.#adopt(store);
	}

	async #opened(profile: Profile): Promise<OpenStore> {
		const { openStore } = await import('./open-store');
		const opened: OpenStore = await openStore(profile, {
			onStatus: (status) => this.#told(profile.name, status),
			onPendingFiles: (count) => (this.#pendingFiles = count),
			onLost: () => this.#lost(opened)
		});
		return opened;
	}

	/** From here on the screens follow this store, and it syncs. */
	#adopt(store: OpenStore): void {
		this.#store = store;
		// A store that is taken away meanwhile is read again once it is written again.
		const readKept = soon(KEPT_MS, () => this.#readKept(store).catch(() => undefined));
		const askAnew = soon(KEPT_MS, () => this.#check().catch(() => undefined));
		store.docs.watch((change) => {
			this.#documents.apply(change);
			storeNote.write(store.profile.name, { unsent: this.#documents.unsent });
			readKept();
			// One's own rights have changed elsewhere: which screens are one's is the session's word.
			if (this.session && standingMoved(this.session, change)) askAnew();
		});
		readKept();
		store.docs.epoch().then(
			(epoch) => this.#beganWith(store.profile.name, epoch),
			() => undefined
		);
		this.session = store.profile.session;
		store.start();
	}

	/** A store that has not met the server yet begins its first load, which may take more than one start. */
	#beganWith(name: string, epoch: string | null): void {
		if (epoch === null) storeNote.write(name, { filling: true });
		this.complete = !storeNote.read(name).filling;
	}

	#told(name: string, status: SyncStatus): void {
		const here = this.#store?.profile.name === name;
		if (here && status.outcome === 'signin') return this.#signedOut(status);
		this.#status = status;
		if (status.outcome !== 'done') return;
		storeNote.write(name, { filling: false });
		this.complete = true;
	}

	/** The browser may still be taking away what is written again: then that is done once more. */
	#lost(store: OpenStore, tries = 1): void {
		const again = () => this.#lost(store, tries + 1);
		this.#inTurn(() => this.#rescue(store)).catch(() =>
			setTimeout(again, backoff(tries, Math.random()))
		);
	}

	/** F8: what the browser took away under the open app is written again from memory; the screens stay. */
	async #rescue(store: OpenStore): Promise<void> {
		if (this.#store !== store) return;
		const kept = { docs: store.docs.held(), refusals: this.refusals, conflicts: this.conflicts };
		const profile = await profileAfterLoss(store.profile);
		if (!profile) return this.#leave();
		await store.close().catch(() => undefined);
		const again = await this.#opened(profile);
		await again.putBack(kept).catch(async (error: unknown) => {
			await again.close().catch(() => undefined);
			throw error;
		});
		// Bytes that waited are gone with their database: what is there still is counted anew.
		this.#pendingFiles = 0;
		this.#adopt(again);
	}

	async #readKept(store: OpenStore): Promise<void> {
		const [refusals, conflicts] = await Promise.all([
			store.docs.refusals(),
			store.docs.conflicts()
		]);
		if (this.#store !== store) return;
		this.refusals = refusals;
		this.conflicts = conflicts;
	}

	/** Closes the open store and forgets it in memory; nothing on the disk is touched. */
	async #leave(): Promise<void> {
		const store = this.#store;
		this.#empty();
		await store?.close();
	}

	/** Shows nothing any more, and deletes these stores: in every tab, the keys first. */
	async #forget(...stores: (OpenStore | null)[]): Promise<void> {
		this.#empty();
		for (const store of stores) {
			if (!store) continue;
			tellSession({ kind: 'left', name: store.profile.name });
			await store.destroy();
			storeNote.forget(store.profile.name);
		}
	}

	#empty(): void {
		this.#store = null;
		this.session = null;
		this.#documents.clear();
		this.refusals = [];
		this.conflicts = [];
		this.#status = NO_STATUS;
		this.#pendingFiles = 0;
		this.complete = true;
		this.lost = 0;
	}

	#open(): OpenStore {
		if (!this.#store) throw new Error('nobody is signed in');
		return this.#store;
	}
}

/** Whoever is known here goes on as he is when there is no room to note that he was here again (F7). */
async function remembered(session: SessionInfo): Promise<Profile> {
	return remember(session).catch(async (error: unknown) => {
		const last = await lastPerson();
		if (last?.session.user !== session.user) throw error;
		return { ...last, session };
	});
}

/** The device's store: one for the app. */
export const device: DeviceStore = new Device();
