const MINUTE_MS = 60_000;

/** This device's clock as the screens show it: ages move on by themselves. Orders nothing. */
class Clock {
	now = $state(Date.now());

	constructor() {
		setInterval(() => (this.now = Date.now()), MINUTE_MS);
	}
}

export const clock = new Clock();
