import { dev } from '$app/environment';

type Apply = () => void;

/** Registers the service worker, and tells when a new version waits. Nothing reloads unasked. */
class Updates {
	/** True while a new version waits and was not put off. */
	offered = $state(false);
	#apply: Apply | null = null;

	async watch(): Promise<void> {
		if (dev || !('serviceWorker' in navigator)) return;
		const { Workbox } = await import('workbox-window');
		const worker = new Workbox('/service-worker.js');
		worker.addEventListener('waiting', () => this.#offer(() => worker.messageSkipWaiting()));
		worker.addEventListener('controlling', (event) => {
			// The very first worker takes over a page that is already up to date.
			if (event.isUpdate) location.reload();
		});
		await worker.register().catch(() => undefined);
	}

	/** Takes the new version now; the page comes back by itself. */
	apply(): void {
		this.offered = false;
		if (this.#apply) this.#apply();
		else location.reload();
	}

	/** Until the next visit, when the browser takes it or it is offered again. */
	later(): void {
		this.offered = false;
	}

	#offer(apply: Apply): void {
		this.#apply = apply;
		this.offered = true;
	}
}

export const updates = new Updates();
