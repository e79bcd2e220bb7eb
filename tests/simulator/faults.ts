/** The faults of faults.md that a history can contain, each with what it does here. */
export const FAULTS = {
	F1: 'the server dies between a store write and its answer, and between projection writes',
	F3: 'connections cut both ways, 5xx, a captive portal’s page with status 200',
	F4: 'requests repeated, reordered, and delivered up to seven days late',
	F5: 'device clocks off by up to ten years, and jumping',
	F11: 'the index lags behind acknowledged writes',
	F12: 'rights are withdrawn while writes wait offline',
	F13: 'rights come and go in bursts, also in the middle of a request',
	F14: 'a hostile client forges what it pushes and asks',
	F15: 'traces are validated, returned and accepted, offline and online',
	F23: 'a device dies at any point; its documents stay'
} as const;
export type Fault = keyof typeof FAULTS;

/** The faults in force; none once the world heals. */
export class Faults {
	#on: ReadonlySet<Fault>;

	constructor(on: Iterable<Fault> = Object.keys(FAULTS) as Fault[]) {
		this.#on = new Set(on);
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
			throw new Error(`unknown fault ${fault}; known: ${Object.keys(FAULTS).join(', ')}`);
		}
		return fault as Fault;
	});
}
