import { login } from '$lib/store/api';
import { device } from '$lib/store/device.svelte';
import { endKiosk, mustWait, unlockKiosk, WAIT_MS } from '$lib/store/kiosk-lock';

/** The way out of the kiosk: its code, without a network too; or somebody signs in (KI-03). */
export class ExitGate {
	wrong = $state(false);
	/** Seconds until the next code is tried. */
	wait = $state(0);
	busy = $state(false);
	#until = 0;
	readonly #now: () => number;

	constructor(now: () => number) {
		this.#now = now;
		// Somebody guessed before this was opened: waiting begins anew.
		if (mustWait()) this.#hold();
	}

	/** Called every second. */
	tick(): void {
		this.wait = Math.max(0, Math.ceil((this.#until - this.#now()) / 1_000));
	}

	/** @returns whether the kiosk is ended */
	async tryCode(code: string): Promise<boolean> {
		if (this.busy || this.wait > 0) return false;
		this.busy = true;
		try {
			const opened = await unlockKiosk(code);
			this.wrong = !opened;
			if (!opened && mustWait()) this.#hold();
			return opened;
		} finally {
			this.busy = false;
		}
	}

	/** Whoever signs in takes the tablet over: of whoever was in before only what waits stays, sealed (DS-27). */
	async signIn(email: string, password: string): Promise<void> {
		const session = await login({ email: email.trim(), password, device: 'shared' });
		await device.enter(session);
		endKiosk();
	}

	#hold(): void {
		this.#until = this.#now() + WAIT_MS;
		this.tick();
	}
}
