/** What Chromium offers when the app can be put on the home screen; no standard type exists for it. */
interface InstallOffer extends Event {
	prompt(): Promise<unknown>;
	userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** «Mettre sur l’écran d’accueil»: the browser's own offer is kept until the person asks for it. */
class Install {
	#offer = $state.raw<InstallOffer | null>(null);
	installed = $state(false);

	get possible(): boolean {
		return this.#offer !== null;
	}

	/** Returns what stops it. */
	listen(): () => void {
		this.installed = matchMedia('(display-mode: standalone)').matches;
		const keep = (event: Event) => {
			event.preventDefault();
			this.#offer = event as InstallOffer;
		};
		const done = () => (this.installed = true);
		addEventListener('beforeinstallprompt', keep);
		addEventListener('appinstalled', done);
		return () => {
			removeEventListener('beforeinstallprompt', keep);
			removeEventListener('appinstalled', done);
		};
	}

	async ask(): Promise<void> {
		const offer = this.#offer;
		if (!offer) return;
		await offer.prompt();
		const { outcome } = await offer.userChoice;
		this.#offer = null;
		if (outcome === 'accepted') this.installed = true;
	}
}

export const install = new Install();
