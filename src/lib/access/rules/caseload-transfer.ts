import { isCounsellorIn } from '#domain/is-counsellor-in';
import { homeOfTransfer, orderIn, type Order } from '#domain/caseload-transfer';
import type { AnyDraft, Envelope } from '#domain/document';
import { same } from '#domain/same';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Transfer = Envelope<'caseloadTransfer'>;

/** Whether somebody is local admin of the structure that a transfer names. */
export function ordersTransfers(facts: UserFacts, { id, structure, dossier }: AnyDraft): boolean {
	const placed = dossier === null && homeOfTransfer(id) === structure;
	return placed && hasRole(facts, structure, 'localAdmin');
}

/** D10: a local admin orders it, and takes it back; nobody changes what was ordered, nor orders it again. */
export function judgeTransfer(facts: UserFacts, context: WriteContext, after: Transfer): Judgement {
	const before = context.before as Transfer | null;
	if (!ordersTransfers(facts, after)) return 'unknown';
	if (!before) return orderFault(context, orderIn(after));
	const again = before.state === 'takenBack' && after.state === 'ordered';
	return again || !same(orderIn(before), orderIn(after)) ? 'notAllowed' : null;
}

/** Each colleague once, none of them whose caseload it is, and each a counsellor of the structure. */
function orderFault({ staff }: WriteContext, { counsellor, to }: Order): Judgement {
	const names = new Set(to.map((one) => one.counsellor));
	if (names.size < to.length || names.has(counsellor)) return 'notAllowed';
	return [...names].every((name) => isCounsellorIn(staff, name)) ? null : 'unknownCounsellor';
}
