import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Envelope } from './document';
import { namedStandIn } from './stand-in';
import { Id, Name, strict } from './text';

/** Nobody has that many; it keeps a broken list from being one that no device reads. */
const MAX_LOADS = 400;

const Count = Type.Integer({ minimum: 0 });

const Load = strict({
	counsellor: Id,
	/** As the dossiers call her: whoever has left stands in no staff list any more. */
	name: Name,
	/** Open dossiers confided to her. */
	confided: Count,
	/** Open dossiers in which she stands in for a colleague. */
	standsIn: Count
});
export type Load = Static<typeof Load>;

/** How many people each counsellor of a structure follows: numbers alone, written by the server (ADR 0048). */
export const CaseloadBody = strict({ loads: Type.Array(Load, { maxItems: MAX_LOADS }) });
export type CaseloadBody = Static<typeof CaseloadBody>;

export function caseloadId(structure: string): string {
	return `caseload:${structure}`;
}

/** The loads that these dossiers make, by counsellor. */
export function loadsIn(dossiers: readonly Envelope<'dossier'>[]): Load[] {
	const loads = new Map<string, Load>();
	const loadOf = (counsellor: string, name: string) => {
		const known = loads.get(counsellor) ?? { counsellor, name, confided: 0, standsIn: 0 };
		loads.set(counsellor, known);
		return known;
	};
	const open = dossiers.filter(({ state }) => state === 'open');
	for (const dossier of [...open].sort(byId)) {
		const { assignment } = dossier.body;
		if (assignment) loadOf(assignment.counsellor, assignment.name).confided++;
		const standIn = namedStandIn(dossier);
		if (standIn) loadOf(standIn.counsellor, standIn.name).standsIn++;
	}
	const inOrder = [...loads.values()].sort((a, b) => (a.counsellor < b.counsellor ? -1 : 1));
	return inOrder.slice(0, MAX_LOADS);
}

function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : 1;
}
