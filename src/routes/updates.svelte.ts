import { dev } from '$app/environment';

/** Registers the service worker, and tells when a new version waits. Nothing reloads unasked. */
class Updates {
	/** True while a new version waits and was not put off. */
	offered = $state(false);
	/** The server serves this version no more: nothing leaves the device before the update (F9). */
	needed = $state(false);

	async watch(): Promise<void> {
		if (dev || !('serviceWorker' in navigator)) return;
		const { Workbox } = await import('workbox-window');
		const worker = new Workbox('/service-worker.js');
		worker.addEventListener('waiting', () => (this.offered = true));
		worker.addEventListener('controlling', (event) => {
			// The very first worker takes over a page that is already up to date.
			if (event.isUpdate) location.reload();
		});
		await worker.register().catch(() => undefined);
	}

	/** The server has asked for a newer version: it is fetched now, not at the next visit. */
	async need(): Promise<void> {
		this.needed = true;
		if (await newest()) this.offered = true;
	}

	/** Takes the new version now; the page comes back by itself. */
	async apply(): Promise<void> {
		this.offered = false;
		const worker = await newest();
		if (!worker) return location.reload();
		// A page that began without a worker is not told when one takes over: it looks for itself.
		worker.addEventListener('statechange', () => worker.state === 'activated' && location.reload());
		worker.postMessage({ type: 'SKIP_WAITING' });
	}

	/** Until the next visit, when the browser takes it or it is offered again. */
	later(): void {
		this.offered = false;
	}
}

/** The new version, installed and waiting; null when there is none, or no network to ask. */
async function newest(): Promise<ServiceWorker | null> {
	const registration = await navigator.serviceWorker?.getRegistration();
	if (!registration) return null;
	if (!registration.waiting) await registration.update().catch(() => undefined);
	const { installing } = registration;
	if (installing) await installed(installing);
	return registration.waiting;
}

function installed(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const look = () => worker.state !== 'installing' && resolve();
		worker.addEventListener('statechange', look);
		look();
	});
}

export const updates = new Updates();
