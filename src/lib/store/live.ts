import { ROUTES } from '#protocol/routes';
import { backoff } from './backoff';
import { Leader } from './leader';
import type { CycleResult } from './sync-client';

/** What the tab that syncs tells, here and in the other tabs. */
export interface SyncStatus {
	running: boolean;
	/** How the last cycle ended; null before the first. */
	outcome: CycleResult['outcome'] | null;
	/** Ms since 1970 of the last proof; null before the first. */
	provedAt: number | null;
	/** Documents under way. */
	sending: readonly string[];
	progress: { received: number; expected: number } | null;
}

export const NO_STATUS: SyncStatus = {
	running: false,
	outcome: null,
	provedAt: null,
	sending: [],
	progress: null
};

export interface LivePorts {
	/** Names the lock and the channel: one per person. */
	name: string;
	/** What the exchanges name as their stream (PK-03). */
	stream: string;
	cycle: () => Promise<CycleResult>;
	/** The server says that something changed; a cycle follows. */
	onWoken: () => void;
	onStatus: (status: SyncStatus) => void;
	/** Something another tab told. */
	onTold: (value: unknown) => void;
	/** Ms since 1970, as the server has it: when a proof came. */
	now: () => number;
	/** Ms since some start, by a clock that never jumps: a plan is not put off by years (F5). */
	mono: () => number;
	random: () => number;
}

/** Ends of a cycle after which another is tried soon; `full` and `serverFull` too: room comes back by itself. */
const FAILED: readonly CycleResult['outcome'][] = ['offline', 'error', 'full', 'serverFull'];
const SAFETY_PULL_MS = 15 * 60_000;
/** Between two runs for saves: a person who types does not send each letter. */
const AFTER_SAVE_MS = 150;
/** Longest a screen waits for another tab's cycle. */
const ASK_PATIENCE_MS = 40_000;

/**
 * Decides when to sync: when woken by the server, when the network or the person comes back, after each
 * save, every 15 minutes, and again after a failure, ever more rarely. Only in one tab.
 */
export class Live {
	#leader: Leader<SyncStatus>;
	#status = NO_STATUS;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#dueAt = Infinity;
	#failures = 0;
	#running: Promise<void> | null = null;
	#again = false;
	#events: EventSource | null = null;
	/** When the last run for a save began, or is due. */
	#savedRunAt = -Infinity;
	#waiters = new Set<() => void>();
	#stopped = new AbortController();

	constructor(readonly ports: LivePorts) {
		this.#leader = new Leader(`${ports.name}-sync`, {
			lead: () => this.#run(),
			deposed: () => this.#rest(),
			run: () => this.#run(),
			status: (status) => this.#heard(status),
			told: (value) => ports.onTold(value)
		});
		const { signal } = this.#stopped;
		const wake = () => this.#leader.run();
		addEventListener('online', wake, { signal });
		addEventListener('focus', wake, { signal });
		const seen = () => document.visibilityState === 'visible' && wake();
		document.addEventListener('visibilitychange', seen, { signal });
		// A tab opened beside others asks the one that leads how things stand.
		wake();
	}

	/** After a save: at once, and once for several saves in a row. */
	saved(): void {
		const now = this.ports.now();
		const wait = Math.min(Math.max(0, this.#savedRunAt + AFTER_SAVE_MS - now), AFTER_SAVE_MS);
		this.#savedRunAt = now + wait;
		if (this.#leader.leading) this.#wakeIn(wait);
		else setTimeout(() => this.#stopped.signal.aborted || this.#leader.run(), wait);
	}

	/** Syncs now, here or in the tab that leads; resolves when a whole cycle has ended. */
	async syncNow(): Promise<void> {
		const done = new Promise<void>((resolve) => {
			this.#waiters.add(resolve);
			setTimeout(resolve, ASK_PATIENCE_MS);
		});
		this.#leader.run();
		await done;
	}

	/** Tells what is under way, in every tab. */
	tell(part: Partial<SyncStatus>): void {
		this.#set({ ...this.#status, ...part });
		this.#leader.tellStatus(this.#status);
	}

	/** Tells the other tabs something apart from the sync. */
	tellTabs(value: unknown): void {
		this.#leader.tell(value);
	}

	stop(): void {
		this.#stopped.abort();
		this.#rest();
		this.#leader.close();
		this.#release();
	}

	#run(): void {
		if (this.#stopped.signal.aborted) return;
		if (this.#running) {
			this.#again = true;
			return;
		}
		this.#running = this.#cycle().finally(() => {
			this.#running = null;
			if (this.#again) this.#run();
			else this.#release();
		});
	}

	async #cycle(): Promise<void> {
		this.#again = false;
		this.#clear();
		this.tell({ running: true });
		const result = await this.ports.cycle().catch(failed);
		if (this.#stopped.signal.aborted) return;
		const { outcome, proved } = result;
		const provedAt = proved ? this.ports.now() : this.#status.provedAt;
		const progress = outcome === 'done' ? null : this.#status.progress;
		this.tell({ running: false, outcome, provedAt, sending: [], progress });
		this.#plan(result);
	}

	/** Nobody retries against «sign in» or «update»: only the person can change these. */
	#plan({ outcome, unsent }: CycleResult): void {
		if (!this.#leader.leading) return;
		const failing = FAILED.includes(outcome) || unsent > 0;
		this.#failures = failing ? this.#failures + 1 : 0;
		const tryAgain = failing && outcome !== 'signin' && outcome !== 'update';
		this.#wakeIn(tryAgain ? backoff(this.#failures, this.ports.random()) : SAFETY_PULL_MS);
		if (outcome === 'done' || outcome === 'serverFull') this.#listen();
	}

	/** An earlier time that stands is kept. */
	#wakeIn(ms: number): void {
		const due = this.ports.mono() + ms;
		if (this.#timer !== undefined && due >= this.#dueAt) return;
		this.#clear();
		this.#dueAt = due;
		this.#timer = setTimeout(() => this.#run(), ms);
	}

	#clear(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	/** The browser reconnects by itself, except after an error of the server's: then we do. */
	#listen(): void {
		if (this.#events && this.#events.readyState !== EventSource.CLOSED) return;
		this.#events = new EventSource(`${ROUTES.poke}?stream=${this.ports.stream}`);
		const woken = () => {
			this.ports.onWoken();
			this.#run();
		};
		this.#events.addEventListener('poke', woken);
		this.#events.addEventListener('hello', () => this.#run());
	}

	#rest(): void {
		this.#clear();
		this.#events?.close();
		this.#events = null;
	}

	#heard(status: SyncStatus): void {
		this.#set(status);
		if (!status.running) this.#release();
	}

	#set(status: SyncStatus): void {
		this.#status = status;
		this.ports.onStatus(status);
	}

	#release(): void {
		for (const resolve of this.#waiters) resolve();
		this.#waiters.clear();
	}
}

/** A fault of ours must not stop the sync for good: it is told as an error and tried again. */
function failed(error: unknown): CycleResult {
	console.error(error);
	return { outcome: 'error', unsent: 0, proved: false };
}
