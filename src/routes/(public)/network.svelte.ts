/** Whether this device believes it has a network, and whether it came back while the page was open. */
class Network {
	online = $state(typeof navigator === 'undefined' || navigator.onLine);
	cameBack = $state(false);

	constructor() {
		if (typeof window === 'undefined') return;
		addEventListener('online', () => {
			this.cameBack = !this.online;
			this.online = true;
		});
		addEventListener('offline', () => (this.online = false));
	}
}

export const network = new Network();
