import { isCounsellorIn } from '#domain/is-counsellor-in';
import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { isConfidedTo } from '#domain/stand-in';
import { follows, hasRole, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Dossier = Envelope<'dossier'>;

/**
 * Reception opens and assigns (S22, S23); the counsellor who follows it hands it over and closes it; she and
 * the person keep the details right.
 */
export function judgeDossier(facts: UserFacts, context: WriteContext, after: Dossier): Judgement {
	const before = context.before as Dossier | null;
	if (after.dossier !== after.id) return 'unknown';
	const desk = hasRole(facts, after.structure, 'reception');
	if (!before) return desk ? openingFault(context, after) : 'unknown';
	if (!mayAgree(facts, before, after)) return 'notAllowed';
	if (!same(fixedPart(before), fixedPart(after))) return 'notAllowed';
	if (!same(lead(before), lead(after))) {
		return desk || mayLead(facts, before, after) ? leadFault(context, after) : 'notAllowed';
	}
	if (owns(facts, after.id) && before.body.person.email !== after.body.person.email) {
		// A new address must be proved before it counts (architecture §7).
		return 'notAllowed';
	}
	return null;
}

function openingFault(context: WriteContext, after: Dossier): Judgement {
	return after.body.agreed ? 'notAllowed' : leadFault(context, after);
}

/**
 * ADR 0049: that both of a pair are hers is said by a person in her own account, of the pair that the server has
 * noted, and taken back by her; not from the other’s account, for which it opens this one.
 */
function mayAgree(facts: UserFacts, before: Dossier, after: Dossier): boolean {
	const agreed = after.body.agreed ?? null;
	if (agreed === (before.body.agreed ?? null)) return true;
	if (facts.own?.dossier !== after.id) return false;
	return agreed === null || agreed === before.body.joined?.pair;
}

function fixedPart(dossier: Dossier) {
	const { consultant, way, language, onBehalfOf, inCapacityOf } = dossier.body;
	return { consultant, way, language, onBehalfOf, inCapacityOf };
}

/** Who follows it, and whether anybody does. */
function lead({ state, body }: Dossier) {
	const { assignment, standIn = null, closing = null } = body;
	return { state, closing, assignment, standIn };
}

/**
 * CL-01, CL-03, CL-10: whoever follows it hands it over, for some days or for good, to a colleague and never
 * to nobody, and closes and reopens it; whoever stands in for her only gives it back.
 */
function mayLead(facts: UserFacts, before: Dossier, after: Dossier): boolean {
	if (!follows(facts, before.id)) return false;
	if (isConfidedTo(before, facts.user)) return after.body.assignment !== null;
	const standsIn = before.body.standIn?.counsellor === facts.user;
	return standsIn && same({ ...lead(before), standIn: null }, lead(after));
}

function leadFault(context: WriteContext, after: Dossier): Judgement {
	return (
		assignmentFault(context, after) ?? standInFault(context, after) ?? closingFault(context, after)
	);
}

/** CL-10: one is closed with a reason and words, and an open one has none. */
function closingFault({ before }: WriteContext, after: Dossier): Judgement {
	const was = before && lead(before as Dossier);
	const { state, closing } = lead(after);
	if (was?.state === state && same(was.closing, closing)) return null;
	if (state === 'open') return closing ? 'notAllowed' : null;
	return closing && closing.words.trim() !== '' ? null : 'notAllowed';
}

/** Only a counsellor of the same structure can be assigned; one who has left since stays named until then. */
function assignmentFault(context: WriteContext, { body }: Dossier): Judgement {
	const before = context.before as Dossier | null;
	if (before && same(before.body.assignment, body.assignment)) return null;
	const assigned = body.assignment?.counsellor;
	return !assigned || isCounsellorIn(context.staff, assigned) ? null : 'unknownCounsellor';
}

/**
 * Only another counsellor of the same structure can stand in, named with the one whose place it is; and nobody
 * is named in the write that gives the dossier away: whoever gave it would keep it so (DO-81).
 */
function standInFault(context: WriteContext, { body }: Dossier): Judgement {
	const before = context.before as Dossier | null;
	const standIn = body.standIn ?? null;
	if (!standIn || same(before?.body.standIn, standIn)) return null;
	const confided = before?.body.assignment?.counsellor;
	if (standIn.standsFor !== confided || confided !== body.assignment?.counsellor)
		return 'notAllowed';
	if (standIn.counsellor === standIn.standsFor) return 'notAllowed';
	return isCounsellorIn(context.staff, standIn.counsellor) ? null : 'unknownCounsellor';
}
