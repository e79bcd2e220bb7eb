/** How long the tab that syncs may take to answer before it is held to be frozen (F23). */
const PATIENCE_MS = 5_000;

/** What tabs tell one another. */
export type TabMessage<Status> =
	| { kind: 'run' }
	| { kind: 'heard' }
	| { kind: 'status'; status: Status }
	| { kind: 'told'; value: unknown };

/**
 * Lets one tab of many sync: it holds a Web Lock, the others ask it through a channel. One that does
 * not answer is frozen; the lock is taken from it. It writes nothing wrong when it wakes: what it
 * applies is decided under the store's own lock, on what the disk holds then.
 */
export class Leader<Status> {
	leading = false;
	#channel: BroadcastChannel;
	#release: () => void = () => undefined;
	/** A claim of this tab waits in the queue already. */
	#queued = false;
	#patience: ReturnType<typeof setTimeout> | undefined;
	#closed = new AbortController();

	constructor(
		readonly name: string,
		readonly on: {
			lead: () => void;
			deposed: () => void;
			run: () => void;
			status: (status: Status) => void;
			told: (value: unknown) => void;
		}
	) {
		this.#channel = new BroadcastChannel(name);
		this.#channel.onmessage = ({ data }) => this.#hear(data as TabMessage<Status>);
		this.#queue();
	}

	/** Runs here, or asks the tab that leads. */
	run(): void {
		if (this.leading) return this.on.run();
		this.#say({ kind: 'run' });
		this.#patience ??= setTimeout(() => this.#steal(), PATIENCE_MS);
	}

	tellStatus(status: Status): void {
		this.#say({ kind: 'status', status });
	}

	/** Tells the other tabs something that is none of the leader's business. */
	tell(value: unknown): void {
		this.#say({ kind: 'told', value });
	}

	close(): void {
		this.#answered();
		this.#closed.abort();
		this.#release();
		this.leading = false;
		this.#channel.close();
	}

	#say(message: TabMessage<Status>): void {
		if (!this.#closed.signal.aborted) this.#channel.postMessage(message);
	}

	#hear(message: TabMessage<Status>): void {
		if (message.kind === 'told') return this.on.told(message.value);
		if (message.kind === 'run') {
			if (!this.leading) return;
			this.#say({ kind: 'heard' });
			return this.on.run();
		}
		this.#answered();
		if (message.kind === 'status') this.on.status(message.status);
	}

	#answered(): void {
		clearTimeout(this.#patience);
		this.#patience = undefined;
	}

	/** Where there are no Web Locks every tab leads: slower, and still right. */
	#claim(options: LockOptions): void {
		const hold = () => this.#hold();
		const held = navigator.locks ? navigator.locks.request(this.name, options, hold) : hold();
		held.catch(() => this.#deposed());
	}

	#queue(): void {
		if (this.#queued) return;
		this.#queued = true;
		this.#claim({ signal: this.#closed.signal });
	}

	#steal(): void {
		this.#patience = undefined;
		if (!this.#closed.signal.aborted && !this.leading) this.#claim({ steal: true });
	}

	#hold(): Promise<void> {
		this.#queued = false;
		return new Promise<void>((release) => {
			this.#release = release;
			this.leading = true;
			this.on.lead();
		});
	}

	/** The lock was taken away, or this tab closed before it had it. */
	#deposed(): void {
		if (!this.leading || this.#closed.signal.aborted) return;
		this.leading = false;
		this.on.deposed();
		this.#queue();
	}
}
