import type { SessionInfo } from '#protocol/accounts';
import { currentSession } from '../../../src/lib/store/api';
import type { SyncStatus } from '../../../src/lib/store/live';
import type { OpenStore } from '../../../src/lib/store/open-store';
import { remember } from '../../../src/lib/store/vault';

/** Our device's store as the app opens it, with its sync running. */
export class OwnStore {
	#waiting = new Set<() => void>();
	#status: SyncStatus | null = null;

	private constructor(
		readonly session: SessionInfo,
		public store: OpenStore
	) {}

	static async open(session: SessionInfo): Promise<OwnStore> {
		const own = new OwnStore(session, null as unknown as OpenStore);
		const { openStore } = await import('../../../src/lib/store/open-store');
		own.store = await openStore(await remember(session), {
			onStatus: (status) => own.#heard(status),
			onPendingFiles: () => undefined,
			onLost: () => undefined
		});
		own.store.start();
		return own;
	}

	static session(): Promise<SessionInfo> {
		return currentSession();
	}

	/** Resolves once the server has proved, since `time`, that nothing is missing on either side. */
	async proved(time = 0): Promise<void> {
		while (!this.#status?.provedAt || this.#status.provedAt < time || this.#status.running) {
			await new Promise<void>((resolve) => this.#waiting.add(resolve));
		}
	}

	#heard(status: SyncStatus): void {
		this.#status = status;
		for (const resolve of this.#waiting) resolve();
		this.#waiting.clear();
	}
}
