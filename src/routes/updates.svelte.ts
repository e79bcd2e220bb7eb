import { dev } from '$app/environment';

/** A browser lets the old worker rest for 30 s before it looks again whether the new one may take over. */
const PATIENCE_MS = 40_000;

/** Registers the service worker, and tells when a new version waits. Nothing reloads unasked. */
class Updates {
	/** A new version is here, and waits. */
	#waiting = $state(false);
	#putOff = $state(false);
	/** The server serves this version no more: nothing leaves the device before the update (F9). */
	needed = $state(false);
	/** The new version is being taken: the page comes back by itself. */
	applying = $state(false);

	/** True while a new version waits and was not put off. */
	get offered(): boolean {
		return this.#waiting && !this.#putOff;
	}

	async watch(): Promise<void> {
		if (dev || !('serviceWorker' in navigator)) return;
		const { Workbox } = await import('workbox-window');
		const worker = new Workbox('/service-worker.js');
		worker.addEventListener('waiting', () => (this.#waiting = true));
		worker.addEventListener('controlling', (event) => {
			// The very first worker takes over a page that is already up to date.
			if (event.isUpdate && !this.applying) location.reload();
		});
		await worker.register().catch(() => undefined);
		await askForKeeping();
	}

	/** The server has asked for a newer version: it is fetched now, not at the next visit. */
	async need(): Promise<void> {
		this.needed = true;
		if (await newest()) this.#waiting = true;
	}

	/** Takes the new version now. The page comes back whatever happens: with the old one it is offered again. */
	async apply(): Promise<void> {
		if (this.applying) return;
		this.applying = true;
		const worker = await newest();
		if (worker) await takenOver(worker);
		location.reload();
		// A person asked about a text that is kept nowhere may stay.
		this.applying = false;
	}

	/** Until the next visit, when the browser takes it or it is offered again. */
	later(): void {
		this.#putOff = true;
	}
}

/**
 * A page loaded past the worker (a forced reload), or that it did not see when it took over, would find
 * nothing without a network: it asks to be taken in.
 */
async function askForKeeping(): Promise<void> {
	const { active } = await navigator.serviceWorker.ready;
	if (!navigator.serviceWorker.controller) active?.postMessage({ type: 'CLAIM' });
}

/**
 * The new version, installed and waiting; null when there is none, or no network to ask. What is on its way or
 * waits already may be of before a language was chosen: the server is asked again, or that one would take over.
 */
async function newest(): Promise<ServiceWorker | null> {
	const registration = await navigator.serviceWorker?.getRegistration();
	if (!registration) return null;
	if (registration.installing) await installed(registration.installing);
	await registration.update().catch(() => undefined);
	if (registration.installing) await installed(registration.installing);
	return registration.waiting;
}

function installed(worker: ServiceWorker): Promise<void> {
	return changed(worker, () => worker.state !== 'installing');
}

/** A page that began without a worker is not told when one takes over: it looks for itself. */
async function takenOver(worker: ServiceWorker): Promise<void> {
	worker.postMessage({ type: 'SKIP_WAITING' });
	const over = changed(worker, () => worker.state === 'activated' || worker.state === 'redundant');
	const tooLong = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
	await Promise.race([over, tooLong]);
}

function changed(worker: ServiceWorker, done: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const look = () => done() && resolve();
		worker.addEventListener('statechange', look);
		look();
	});
}

export const updates = new Updates();
