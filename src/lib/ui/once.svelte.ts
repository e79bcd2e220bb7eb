/** Work that a second press must not begin again while the first still runs. */
export class Once {
	/** For the button that began it. */
	busy = $state(false);

	/** @returns what the work gave; undefined when it was under way already */
	async run<T>(work: () => Promise<T>): Promise<T | undefined> {
		if (this.busy) return undefined;
		this.busy = true;
		try {
			return await work();
		} finally {
			this.busy = false;
		}
	}
}
