import type { StaffRole } from '#domain/structure';
import type { SessionInfo } from '#protocol/accounts';

/** Structures in which the signed-in person holds a role. */
export function structuresWith(session: SessionInfo | null, role: StaffRole): string[] {
	const standings = session?.standings ?? [];
	return standings.filter((one) => one.roles.includes(role)).map((one) => one.structure);
}

/** Teams the signed-in person belongs to in one structure. */
export function teamsIn(session: SessionInfo | null, structure: string): readonly string[] {
	return session?.standings.find((one) => one.structure === structure)?.teams ?? [];
}
