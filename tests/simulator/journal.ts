import type { AnyDraft } from '#domain/document';
import type { Fault } from './faults';

/** Something somebody typed, marked so that it can be found again wherever it goes. */
export interface Typed {
	user: string;
	document: string;
	/** True once its author, or somebody who had read it, put another text in its place. */
	replaced: boolean;
	/** Was unsent on a device that was cleared (F8), or kept its thirty days: nobody has to have it. */
	excused: boolean;
	/**
	 * Lost with a store (F10), and on others' devices alone: it comes back unless its writer has begun the
	 * document anew before they could offer it (RE-03).
	 */
	elsewhere?: true;
	/** Written at a screen that no history knows: what devices hold of it none of them has written. */
	beside?: true;
}

export const MARKER = /¤[0-9a-z]+¤/g;

/** What was done in a history, as those who did it know it: what the checks hold the world against. */
export class Journal {
	/** By marker. */
	readonly typed = new Map<string, Typed>();
	/** Who saved a version, or sent it before it stood, by `versionKey`. */
	readonly authors = new Map<string, Set<string>>();
	/** Decisions as they were taken, by the marker in their remark: outcome and the trace judged. */
	readonly decisions = new Map<string, string>();
	/** Words that two devices wrote in two fields of one document: a merge has room for both (F6). */
	readonly sideBySide = new Set<string>();
	/** Of handover notes, by id: the write token of the dossier that went with each. */
	readonly handovers = new Map<string, string>();
	/** How often each fault was really met, with what it was. */
	readonly met = new Map<string, number>();
	readonly violations: string[] = [];
	#markers = 0;
	/** What the gesture under way has typed and replaced. */
	#gesture: { typed: string[]; replaced: Typed[] } = { typed: [], replaced: [] };

	/** A new marker, typed by a user into a document. */
	mark(user: string, document: string): string {
		const marker = `¤${(++this.#markers).toString(36)}¤`;
		this.typed.set(marker, { user, document, replaced: false, excused: false });
		this.#gesture.typed.push(marker);
		return marker;
	}

	/** Somebody puts a text in the place of what he has before his eyes: a text, or what F16 made of one. */
	replacing(old: unknown): void {
		for (const marker of markersIn(JSON.stringify(old))) {
			const typed = this.typed.get(marker);
			if (!typed || typed.replaced) continue;
			typed.replaced = true;
			this.#gesture.replaced.push(typed);
		}
	}

	/**
	 * What one gesture makes; `takeBack` is for when nothing of it could be saved, `beside` for when it was
	 * at a screen that no history knows.
	 */
	gesture<T>(act: () => T): { made: T; takeBack: () => void; beside: () => void } {
		const mine = { typed: [] as string[], replaced: [] as Typed[] };
		this.#gesture = mine;
		const made = act();
		const takeBack = () => {
			for (const marker of mine.typed) this.typed.delete(marker);
			for (const typed of mine.replaced) typed.replaced = false;
		};
		const beside = () => {
			for (const marker of mine.typed) (this.typed.get(marker) as Typed).beside = true;
		};
		return { made, takeBack, beside };
	}

	saved(user: string, drafts: readonly AnyDraft[]): void {
		for (const draft of drafts) {
			this.wrote(user, draft);
			const decision = draft.type === 'task' ? draft.body.decision : null;
			const [marker] = markersIn(decision?.remark ?? '');
			if (decision && marker && !this.decisions.has(marker)) {
				this.decisions.set(marker, `${decision.outcome} ${decision.judged}`);
			}
		}
	}

	wrote(user: string, version: Version): void {
		const key = versionKey(version);
		this.authors.set(key, (this.authors.get(key) ?? new Set()).add(user));
	}

	/** A fault has struck: a history in which none does proves nothing. */
	meets(fault: Fault, what = ''): void {
		const name = what ? `${fault} ${what}` : fault;
		this.met.set(name, (this.met.get(name) ?? 0) + 1);
	}

	violated(rule: string, detail: string): void {
		this.violations.push(`${rule}: ${detail}`);
	}
}

interface Version {
	structure: string;
	id: string;
	w: string;
}

/** A version: a forger may copy id and write token of another's document into a database of his own. */
export function versionKey(version: Version): string {
	return `${version.structure}/${version.id} ${version.w}`;
}

export function markersIn(text: string): string[] {
	return text.match(MARKER) ?? [];
}
