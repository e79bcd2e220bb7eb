import type { Envelope } from '#domain/document';
import { same } from '#domain/merge';
import { hasRole, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Dossier = Envelope<'dossier'>;

/** Reception opens and assigns (S22, S23); the counsellor and the person keep the details right. */
export function judgeDossier(facts: UserFacts, context: WriteContext, after: Dossier): Judgement {
	const before = context.before as Dossier | null;
	if (after.dossier !== after.id) return 'unknown';
	const desk = hasRole(facts, after.structure, 'reception');
	if (!before) return desk ? assignmentFault(context, after) : 'unknown';
	if (!same(fixedPart(before), fixedPart(after))) return 'notAllowed';
	const reassigned = !same(before.body.assignment, after.body.assignment);
	if (reassigned || before.state !== after.state) {
		return desk ? assignmentFault(context, after) : 'notAllowed';
	}
	if (owns(facts, after.id) && before.body.person.email !== after.body.person.email) {
		// A new address must be proved before it counts (architecture §7).
		return 'notAllowed';
	}
	return null;
}

function fixedPart(dossier: Dossier) {
	const { consultant, way, onBehalfOf, inCapacityOf } = dossier.body;
	return { consultant, way, onBehalfOf, inCapacityOf };
}

/** Only a counsellor of the same structure can be assigned. */
function assignmentFault(context: WriteContext, after: Dossier): Judgement {
	const assigned = after.body.assignment?.counsellor;
	if (!assigned) return null;
	const members = context.staff?.body.members ?? [];
	const found = members.find((m) => m.user === assigned && m.roles.includes('counsellor'));
	return found ? null : 'unknownCounsellor';
}
