import type { AnyEnvelope, Envelope } from '#domain/document';
import type { StaffRole } from '#domain/structure';

/** A dossier and the structure whose database holds it. */
export interface Place {
	dossier: string;
	structure: string;
}

/** One's own dossier, and whoever follows it now; nobody does when that is not said. */
export interface OwnPlace extends Place {
	counsellor?: string;
}

/** A dossier that somebody follows. */
export interface FollowedPlace extends Place {
	/** Of a closed one the write token of its own document: a device may hold that document alone. */
	head?: string;
}

/** A staff member's standing in one structure. */
export interface Standing {
	structure: string;
	roles: readonly StaffRole[];
	teams: readonly string[];
}

/**
 * All that decides what a user may see and write, at one instant. The gateway gathers it from primary
 * documents at each request (architecture §4.3), never from a cache.
 */
export interface UserFacts {
	user: string;
	/** The consultant's own dossier, or null for staff. */
	own: OwnPlace | null;
	/** The dossier that is one with his own, where it is (ADR 0049): it is his as well. */
	joined?: OwnPlace | null;
	standings: readonly Standing[];
	/** Open assignments as counsellor, each confirmed against its dossier. */
	caseload: readonly FollowedPlace[];
	/**
	 * Dossiers that one follows or did until lately, where that was asked: what was opened in them by right may
	 * still be told (WF-50). It gives nothing to be read.
	 */
	lately?: readonly string[];
	/** The server's clock, ms since 1970. */
	now: number;
}

/** The documents a write is judged with, as they stand in the store now. */
export interface WriteContext {
	/** The document itself, before the write; null when it is new. */
	before: AnyEnvelope | null;
	/** The dossier it belongs to. */
	dossier: Envelope<'dossier'> | null;
	/** Its pathway (of a task), its task (of a trace), its trace (of a task), its template (of a remark): see relatedIds. */
	related: ReadonlyMap<string, AnyEnvelope>;
	/** Staff of the structure named by the document. */
	staff: Envelope<'staff'> | null;
}

export function hasRole(facts: UserFacts, structure: string, role: StaffRole): boolean {
	return facts.standings.some((s) => s.structure === structure && s.roles.includes(role));
}

export function isStaff(facts: UserFacts): boolean {
	return facts.standings.length > 0;
}

export function follows(facts: UserFacts, dossier: string | null): boolean {
	return facts.caseload.some((place) => place.dossier === dossier);
}

export function followedLately({ lately = [] }: UserFacts, dossier: string | null): boolean {
	return lately.some((one) => one === dossier);
}

export function owns(facts: UserFacts, dossier: string | null): boolean {
	return ownPlaces(facts).some((place) => place.dossier === dossier);
}

/** A consultant’s own dossier, and the one that is one with it. */
export function ownPlaces({ own, joined }: UserFacts): OwnPlace[] {
	return [own, joined ?? null].filter((place) => place !== null);
}
