import type { AnyDraft } from '#domain/document';

/** Something somebody typed, marked so that it can be found again wherever it goes. */
export interface Typed {
	user: string;
	document: string;
	/** True once its author, or somebody who had read it, put another text in its place. */
	replaced: boolean;
}

export const MARKER = /¤[0-9a-z]+¤/g;

/** What was done in a history, as those who did it know it: what the checks hold the world against. */
export class Journal {
	/** By marker. */
	readonly typed = new Map<string, Typed>();
	/** Who saved or forged a version, by `versionKey`. */
	readonly authors = new Map<string, string>();
	/** Writes acknowledged to their author, by write token: the document. */
	readonly acknowledged = new Map<string, string>();
	readonly violations: string[] = [];
	#markers = 0;

	/** A new marker, typed by a user into a document. */
	mark(user: string, document: string): string {
		const marker = `¤${(++this.#markers).toString(36)}¤`;
		this.typed.set(marker, { user, document, replaced: false });
		return marker;
	}

	/** Somebody puts a text in the place of another that he has before his eyes. */
	replacing(old: string): void {
		for (const [marker] of old.matchAll(MARKER)) {
			const typed = this.typed.get(marker);
			if (typed) typed.replaced = true;
		}
	}

	saved(user: string, drafts: readonly AnyDraft[]): void {
		for (const draft of drafts) this.authors.set(versionKey(draft), user);
	}

	violated(rule: string, detail: string): void {
		this.violations.push(`${rule}: ${detail}`);
	}
}

/** A version: a forger may copy id and write token of another's document into a database of his own. */
export function versionKey(version: { structure: string; id: string; w: string }): string {
	return `${version.structure}/${version.id} ${version.w}`;
}

export function markersIn(text: string): string[] {
	return text.match(MARKER) ?? [];
}
