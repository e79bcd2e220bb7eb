import type { StaffRole } from '#domain/structure';
import type { SessionInfo } from '#protocol/accounts';

/** Whose screens: one area of the app for each. */
export type AreaRole = 'consultant' | 'coordinator' | StaffRole;

export const AREA_HOMES: Record<AreaRole, string> = {
	consultant: '/mon-espace',
	counsellor: '/conseil',
	reception: '/accueil',
	localAdmin: '/admin',
	coordinator: '/reseau'
};

/** The areas open to this person, the one most used first. */
export function areasOf(session: SessionInfo): AreaRole[] {
	const held = new Set(session.standings.flatMap((standing) => standing.roles));
	const staff = (['counsellor', 'reception', 'localAdmin'] as const).filter((r) => held.has(r));
	const network = session.coordinates ? (['coordinator'] as const) : [];
	return [...staff, ...network, ...(session.own ? (['consultant'] as const) : [])];
}

/** Where this person begins; the front page when no area is his yet. */
export function homeOf(session: SessionInfo): string {
	const first = areasOf(session)[0];
	return first ? AREA_HOMES[first] : '/';
}
