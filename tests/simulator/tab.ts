import type { AnyDraft } from '#domain/document';
import { QuotaExceeded, type LocalDocs } from '../../src/lib/store/local-docs';
import { noteOpened } from '../../src/lib/store/opened';
import { saveDrafts } from '../../src/lib/store/save-drafts';
import { SyncClient, type CycleResult } from '../../src/lib/store/sync-client';
import type { Exclusive } from '../../src/lib/store/transport-port';
import { Unreachable } from '../../src/lib/store/unreachable';
import { WarmDocs } from '../../src/lib/store/warm-docs';
import type { DeviceDocs } from './device-docs';
import type { Heard, Line } from './network';
import type { Shared } from './server';

/** What a tab is opened with. */
export interface TabPorts {
	shared: Shared;
	user: string;
	docs: DeviceDocs;
	line: Line;
	/** One for all tabs of a device, as the browser's locks are. */
	exclusive: Exclusive;
	/** The device's own clock, which may be years off (F5). */
	now: () => number;
	newKey: () => string;
	heard: Heard;
}

/** One open tab of the app: the real documents in memory and the real sync over them. */
export class Tab {
	readonly heard: Heard;
	readonly docs: DeviceDocs;
	/** Exchanges are under way. */
	busy = false;
	#open: Promise<{ warm: LocalDocs; sync: SyncClient }>;
	#awake: Promise<void> = Promise.resolve();

	constructor(private readonly ports: TabPorts) {
		this.docs = ports.docs;
		this.heard = ports.heard;
		this.#open = this.#opened();
	}

	/** Every exchange under way waits from now on, and so does all that follows from it (F23). */
	freeze(duration: number): void {
		const { clock, random } = this.ports.shared;
		this.docs.freeze();
		this.#awake = clock.sleep(duration).then(() => {
			// What other tabs told meanwhile is heard at once, or only after the answer that waits.
			if (random.chance(0.5)) this.docs.wake();
			else clock.after(0, () => this.docs.wake());
		});
	}

	/** One exchange; of a dead tab it never ends. */
	async cycle(): Promise<CycleResult> {
		const { sync } = await this.#open;
		this.busy = true;
		const result = await sync.cycle();
		this.busy = false;
		return result;
	}

	/** Saves what the person did. @returns false when there was no room for it, and it was told so */
	async save(drafts: readonly AnyDraft[], shown: readonly AnyDraft[]): Promise<boolean> {
		const { warm } = await this.#open;
		const { exclusive, newKey, now, user: author } = this.ports;
		try {
			await saveDrafts({ docs: warm, exclusive, newKey, now, author }, drafts, shown);
			return true;
		} catch (error) {
			if (error instanceof QuotaExceeded) return false;
			throw error;
		}
	}

	/** Somebody looks at a dossier, which stays whole from then on. Without room it is as if nobody had. */
	async look(dossier: string): Promise<boolean> {
		const { warm } = await this.#open;
		try {
			await noteOpened({ docs: warm, exclusive: this.ports.exclusive }, dossier);
			return true;
		} catch (error) {
			if (error instanceof QuotaExceeded) return false;
			throw error;
		}
	}

	async #opened() {
		const { line, exclusive, now, newKey, user } = this.ports;
		const warm = await WarmDocs.open(this.docs);
		const sync = new SyncClient({
			docs: warm,
			transport: async (route, body) => {
				const answer = await line.exchange(this.heard, route, body).catch(asAnswer);
				await this.#awake;
				if (answer instanceof Error) throw answer;
				return answer;
			},
			now,
			newKey,
			exclusive,
			sendFiles: async () => undefined,
			sendFilesAgain: async () => undefined,
			user,
			heldBack: () => false,
			onSending: () => undefined,
			onProgress: () => undefined
		});
		return { warm, sync };
	}
}

/** A failure waits like an answer until the tab is awake. */
function asAnswer(error: unknown): Error {
	return error instanceof Error ? error : new Unreachable(String(error));
}
