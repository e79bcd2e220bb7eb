/** Who stood where at an instant. */
interface Standings {
	structures(): readonly string[];
	roles(user: string, structure: string, t: number): readonly string[];
}

/** Whether somebody received people then, wherever: the base of question sheets is every reception's. */
export function isAtADesk(standings: Standings, user: string, t: number): boolean {
	return standings
		.structures()
		.some((home) => standings.roles(user, home, t).includes('reception'));
}
