import type { Random } from './random';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When a story begins, when its last move is made, and how many moves it has, roughly. */
export interface Span {
	start: number;
	end: number;
	moves: number;
}

/** Staff work on weekdays from 8 to 17 (UTC is close enough); people at any waking hour. */
export type Hours = 'desk' | 'home';

/**
 * Tells the time of a story: always later than before, never later than its end. Moves are spread over
 * the span, so that what is waiting now has not been waiting for months.
 */
export class StoryClock {
	#time: number;
	#made = 0;

	constructor(
		readonly span: Span,
		readonly random: Random
	) {
		this.#time = span.start;
	}

	get time(): number {
		return this.#time;
	}

	/** A move made in the rhythm of the story. */
	stride(hours: Hours): number {
		const left = Math.max(1, this.span.moves - this.#made);
		const mean = (this.span.end - this.#time) / left;
		return this.#moveTo(this.#time + mean * (0.5 + this.random.next()), hours);
	}

	/** A move that follows within hours, such as a triage or a thank-you. */
	soon(minHours: number, maxHours: number, hours: Hours): number {
		const wait = (minHours + this.random.next() * (maxHours - minHours)) * HOUR;
		return this.#moveTo(this.#time + wait, hours);
	}

	#moveTo(wanted: number, hours: Hours): number {
		this.#made++;
		const snapped =
			hours === 'desk' ? toWorkingHours(wanted, this.random) : toWakingHours(wanted, this.random);
		// Near the end there is no room for a full step: half of what is left, at whatever hour.
		const room = this.span.end - this.#time;
		this.#time = Math.floor(snapped < this.span.end ? snapped : this.#time + room / 2);
		return this.#time;
	}
}

/** The same moment, or the next weekday between 8 and 17. */
export function toWorkingHours(time: number, random: Random): number {
	let at = time;
	const hour = new Date(at).getUTCHours();
	if (hour < 8) at = startOfDay(at) + 8 * HOUR + random.int(0, 120) * 60_000;
	if (hour >= 17) at = startOfDay(at) + DAY + 8 * HOUR + random.int(0, 120) * 60_000;
	while ([0, 6].includes(new Date(at).getUTCDay())) at += DAY;
	return at;
}

function toWakingHours(time: number, random: Random): number {
	const hour = new Date(time).getUTCHours();
	if (hour >= 6) return time;
	return startOfDay(time) + 6 * HOUR + random.int(0, 300) * 60_000;
}

function startOfDay(time: number): number {
	return Math.floor(time / DAY) * DAY;
}
