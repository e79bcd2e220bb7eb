/**
 * Everything written in a chaos run carries a mark of its own (`¤12¤`), so that the audit can say of each
 * where it is and who saw it.
 */
export interface Mark {
	text: string;
	/** The document it was written in. */
	id: string;
	structure: string;
	/** Users who may ever see it. */
	readers: ReadonlySet<string>;
	/** The place it was written in; a later mark of the same place has replaced it. */
	place: string;
}

export class Marks {
	readonly all: Mark[] = [];
	/** Marks in writes the server said it has. */
	readonly acknowledged = new Set<string>();
	/** Marks that came to somebody who may not see them. */
	readonly leaks: string[] = [];

	make(mark: Omit<Mark, 'text'>): Mark {
		const made = { ...mark, text: `¤${this.all.length}¤` };
		this.all.push(made);
		return made;
	}

	/** Looks for marks of others in what somebody was answered. */
	heard(user: string, text: string): void {
		for (const mark of marksIn(text)) {
			const known = this.all[Number(mark.slice(1, -1))];
			if (known && !known.readers.has(user)) this.leaks.push(`${mark} of ${known.id} to ${user}`);
		}
	}

	/** What must be found in the end: the last mark of each place. */
	last(): Mark[] {
		return [...new Map(this.all.map((mark) => [mark.place, mark])).values()];
	}
}

/** Every mark in a text. */
export function marksIn(text: string): string[] {
	return text.match(/¤\d+¤/g) ?? [];
}
