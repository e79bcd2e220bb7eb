export type ToastTone = 'info' | 'done' | 'error';

export type Toast = {
	id: number;
	text: string;
	tone: ToastTone;
	undo?: () => void;
	/** Milliseconds on screen; errors stay until they are closed. */
	lasts: number;
};

export type NewToast = Omit<Partial<Toast>, 'id'> & { text: string };

/** Long enough to read and to reach «Annuler» without hurry. */
const READ = 6_000;
const UNDO = 12_000;

type Timers = { set(run: () => void, after: number): unknown; clear(timer: unknown): void };

const browserTimers: Timers = {
	set: (run, after) => setTimeout(run, after),
	clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>)
};

/** Short messages about what was just done. Each clock stops while somebody points or focuses. */
export class Toasts {
	items = $state<Toast[]>([]);

	#next = 1;
	// Nothing on screen reads the timers.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #running = new Map<number, unknown>();
	readonly #timers: Timers;

	constructor(timers: Timers = browserTimers) {
		this.#timers = timers;
	}

	show({ text, undo, tone = 'done', lasts }: NewToast): number {
		const id = this.#next++;
		const usual = tone === 'error' ? Infinity : undo ? UNDO : READ;
		const toast = { id, text, tone, undo, lasts: lasts ?? usual };
		this.items = [...this.items.slice(-2), toast];
		this.#start(toast);
		return id;
	}

	dismiss(id: number): void {
		this.#stop(id);
		this.items = this.items.filter((toast) => toast.id !== id);
	}

	undo(id: number): void {
		this.items.find((toast) => toast.id === id)?.undo?.();
		this.dismiss(id);
	}

	pause(): void {
		for (const toast of this.items) this.#stop(toast.id);
	}

	resume(): void {
		for (const toast of this.items) this.#start(toast);
	}

	#start(toast: Toast): void {
		this.#stop(toast.id);
		if (!Number.isFinite(toast.lasts)) return;
		this.#running.set(
			toast.id,
			this.#timers.set(() => this.dismiss(toast.id), toast.lasts)
		);
	}

	#stop(id: number): void {
		const timer = this.#running.get(id);
		if (timer !== undefined) this.#timers.clear(timer);
		this.#running.delete(id);
	}
}

/** The app's own, shown by the one `<Toasts />` of the root layout. */
export const toasts = new Toasts();
