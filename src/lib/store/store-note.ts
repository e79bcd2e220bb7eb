interface Note {
	/** Changes that waited to leave when they were last counted. */
	unsent: number;
	/** Of a store found empty: how many were in it, until the person has read it. */
	lost: number;
	/** Its first load has begun and not come to its end: lists may lack something. */
	filling: boolean;
}

const keyOf = (name: string) => `jm-unsent-${name}`;

/**
 * What must be known of a person's store apart from it: a store that the browser has cleared must not pass
 * for one where all was sent (F8), nor one that is half full for a whole one. Two numbers, a yes or no and
 * an opaque name, nothing else.
 */
export const storeNote = {
	read(name: string): Note {
		try {
			const kept = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') as Partial<Note> | null;
			return {
				unsent: Number(kept?.unsent) || 0,
				lost: Number(kept?.lost) || 0,
				filling: kept?.filling === true
			};
		} catch {
			return { unsent: 0, lost: 0, filling: false };
		}
	},

	write(name: string, note: Partial<Note>): void {
		const before = this.read(name);
		const after = { ...before, ...note };
		if (JSON.stringify(after) === JSON.stringify(before)) return;
		try {
			if (after.unsent + after.lost === 0 && !after.filling) localStorage.removeItem(keyOf(name));
			else localStorage.setItem(keyOf(name), JSON.stringify(after));
		} catch {
			// A browser that keeps nothing, or has no room: nothing more can be told than what is here.
		}
	},

	/** The store was opened with nothing in it: what had waited there is lost. @returns how much */
	foundEmpty(name: string): number {
		const { unsent, lost } = this.read(name);
		this.write(name, { unsent: 0, lost: lost + unsent });
		return lost + unsent;
	},

	/** The store was deleted because its person wanted it so. */
	forget(name: string): void {
		this.write(name, { unsent: 0, lost: 0, filling: false });
	}
};
