import type { Random } from './random';

/** The faults of faults.md that a history can contain, each with what it does here. */
export const FAULTS = {
	F1: 'the server dies between a store write and its answer, and between projection writes',
	F2: 'the store dies in the middle of a batch, before or after a write took effect, for a while',
	F3: 'connections cut both ways, 5xx, a captive portal’s page with status 200',
	F4: 'requests repeated, reordered, and delivered up to seven days late',
	F5: 'device clocks off by up to ten years, and jumping',
	F6: 'two devices edit one document offline: one field, two fields, a state against another',
	F7: 'a device has no room left, at any write, for an instant or for hours',
	F8: 'a device’s store is cleared wholly by its browser',
	F9: 'a device runs an older version of the app, which the server does not serve any more',
	F10: 'the store is put back to a backup taken hours or days before, and begins another life',
	F11: 'the index lags behind acknowledged writes',
	F12: 'rights are withdrawn while writes wait offline',
	F13: 'rights come and go in bursts, also in the middle of a request',
	F14: 'a hostile client forges what it pushes and asks',
	F15: 'traces are validated, returned and accepted, offline and online',
	F16: 'bodies too large, too deep or of too many values, forged and honest',
	F22: 'a tablet is handed from one person to another, with work unsent and exchanges under way',
	F23: 'a device dies at any point; a tab freezes in mid-exchange, another takes over, it wakes',
	F25: 'ninety days offline, then two thousand unsent changes'
} as const;
export type Fault = keyof typeof FAULTS;

const ALL = Object.keys(FAULTS) as Fault[];
/** Takes as long as ten other histories: one in so many has it, unless it is asked for by name. */
const EXILES = 60;
/** What a restoration loses, many checks must leave aside: one history in so many has one. */
const RESTORATIONS = 4;
const CHANCES: Partial<Record<Fault, number>> = { F10: 1 / RESTORATIONS, F25: 1 / EXILES };

/** The faults in force; none once the world heals. */
export class Faults {
	#on: ReadonlySet<Fault>;

	constructor(on: Iterable<Fault>) {
		this.#on = new Set(on);
	}

	/**
	 * Those named; or by lot four of five, differently in each history: what one fault hides another
	 * history shows.
	 */
	static of(named: Fault[] | null, random: Random): Faults {
		if (named) return new Faults(named);
		return new Faults(ALL.filter((fault) => random.chance(CHANCES[fault] ?? 0.8)));
	}

	has(fault: Fault): boolean {
		return this.#on.has(fault);
	}

	/** Faults for good: the lag of an index is a matter of the store and ends by itself. */
	heal(): void {
		this.#on = new Set();
	}
}

/** @throws Error with a clear sentence when a name is not one of the faults */
export function faultsNamed(names: string): Fault[] {
	return names.split(',').map((name) => {
		const fault = name.trim();
		if (!Object.hasOwn(FAULTS, fault)) {
			throw new Error(`unknown fault ${fault}; known: ${ALL.join(', ')}`);
		}
		return fault as Fault;
	});
}
