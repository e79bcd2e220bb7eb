import type { Envelope } from './document';
import { namedStandIn } from './stand-in';

type Dossier = Envelope<'dossier'>;

/** What is said when a talk gets its hour. */
const FIXED: readonly string[] = ['interviewPlanned', 'interviewMoved'];

/**
 * In whose agenda a talk stands: that of the stand-in who fixed it for one of his days, else that of whoever
 * the dossier is confided to (ADR 0030). Null while nobody follows it. Whatever the clock says, so that it is
 * the same for whoever looks.
 */
export function agendaOwner(
	{ state, body, log }: Envelope<'interview'>,
	dossier: Dossier
): string | null {
	const holder = dossier.body.assignment?.counsellor ?? null;
	const standIn = namedStandIn(dossier);
	if (!standIn || state !== 'planned' || !isStoodIn(dossier, body.appointment?.day)) return holder;
	const by = log.findLast(({ kind }) => FIXED.includes(kind))?.by;
	return by === standIn.counsellor ? by : holder;
}

/** Those in whose agendas talks of a dossier may stand now. */
export function agendaOwners(dossier: Dossier): string[] {
	const holder = dossier.body.assignment?.counsellor;
	const standIn = namedStandIn(dossier)?.counsellor;
	return [holder, standIn].filter((one) => one !== undefined);
}

/**
 * Whether somebody stands in on a day for whoever the dossier is confided to: she is away, and of that day
 * people choose no slot of hers.
 */
export function isStoodIn(dossier: Dossier, day: string | undefined): boolean {
	const standIn = namedStandIn(dossier);
	return standIn !== null && day !== undefined && day <= standIn.until;
}
