import { DeviceClock } from './device-clock';

const MINUTE_MS = 60_000;

/** The one clock of the app, for the screens: ages move on by themselves, and a wrong clock is told. */
class Clock {
	#clock = new DeviceClock(
		() => Date.now(),
		() => performance.now()
	);
	/** Ms since 1970, renewed each minute: for what is shown. */
	now = $state(Date.now());
	/** What this device's clock says, when it is wrong. */
	wrong = $state<number | null>(null);

	constructor() {
		setInterval(() => this.#look(), MINUTE_MS);
	}

	/** Ms since 1970, at this instant. */
	read(): number {
		return this.#clock.now();
	}

	/** The server named its time in an answer that has just come. */
	heard(server: number): void {
		this.#clock.heard(server);
		this.#look();
	}

	#look(): void {
		this.now = this.#clock.now();
		this.wrong = this.#clock.wrong();
	}
}

export const clock = new Clock();
