import type { Guard } from '#protocol/guard';

/** At least so long before now an earlier visit is counted. */
const EARLIER_VISIT_MS = 60_000;

/** What a form tells of how it was filled in, so that a machine is asked once more (FC-13). */
export class Seen {
	/** What stands in the field that no person sees. */
	trap = $state('');
	/** Given by the server when it asked once more. */
	#again = '';
	readonly #since: number;

	/** @param cameBack what was written in an earlier visit is here: nobody came back to it in a moment */
	constructor(cameBack = false) {
		this.#since = performance.now() - (cameBack ? EARLIER_VISIT_MS : 0);
	}

	get guard(): Guard {
		const shown = Math.max(0, Math.round(performance.now() - this.#since));
		return { trap: this.trap.slice(0, 500), shown, again: this.#again };
	}

	askedAgain(again: string | null): void {
		this.#again = again ?? '';
	}
}
