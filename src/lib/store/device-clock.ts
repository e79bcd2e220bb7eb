/** A difference that a person would not notice, nor a slow answer make. */
const TOLERANCE_MS = 10 * 60_000;
/** Longest time the monotonic clock may stand still unnoticed: a device asleep. */
const LONGEST_SLEEP_MS = 90 * 24 * 3_600_000;

interface Heard {
	/** Ms since 1970 by the server. */
	server: number;
	wall: number;
	mono: number;
}

/**
 * The time as the server has it (F5): this device's own clock, set right by the server's last answer when
 * it is wrong. For what is shown and how long things are kept; no order and no right depends on it.
 */
export class DeviceClock {
	#heard: Heard | null = null;

	constructor(
		/** Ms since 1970 by this device; may be years off, and may jump. */
		readonly wall: () => number,
		/** Ms since some start; never jumps, but may stand still while the device sleeps. */
		readonly mono: () => number
	) {}

	/** An answer of the server's that has just come names its time. */
	heard(server: number): void {
		this.#heard = { server, wall: this.wall(), mono: this.mono() };
	}

	/** Ms since 1970; this device's own as long as no server has said otherwise. */
	now(): number {
		const wall = this.wall();
		if (!this.#heard) return wall;
		const byMono = this.#heard.server + this.mono() - this.#heard.mono;
		const byWall = this.#heard.server + wall - this.#heard.wall;
		const jumped = byWall < byMono - TOLERANCE_MS || byWall > byMono + LONGEST_SLEEP_MS;
		const now = jumped ? byMono : byWall;
		return Math.abs(now - wall) > TOLERANCE_MS ? now : wall;
	}

	/** What this device's clock says when it is wrong, ms since 1970; null when it is right. */
	wrong(): number | null {
		const wall = this.wall();
		return Math.abs(this.now() - wall) > TOLERANCE_MS ? wall : null;
	}
}
