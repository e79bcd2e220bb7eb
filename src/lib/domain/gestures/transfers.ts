import { transferId, type Order } from '../caseload-transfer';
import type { AnyDraft, Envelope } from '../document';
import { created, edited, type Gesture } from './edit';

/** D10: a counsellor's caseload goes to colleagues; the server carries it out (CL-61). */
export function orderTransfer(order: Order, structure: string, gesture: Gesture): AnyDraft {
	const unsaid = { byName: gesture.user.name, backName: '', outcome: null, undone: null };
	return created<'caseloadTransfer'>(
		{
			id: transferId(structure, gesture.newKey()),
			type: 'caseloadTransfer',
			structure,
			dossier: null,
			state: 'ordered',
			body: { ...order, reason: order.reason.trim(), ...unsaid }
		},
		gesture.newKey
	);
}

/** What nobody has decided otherwise since is as it was before (CL-64). */
export function takeBackTransfer(
	transfer: Envelope<'caseloadTransfer'>,
	gesture: Gesture
): AnyDraft {
	const body = { backName: gesture.user.name };
	return edited(transfer, { state: 'takenBack', body }, gesture.newKey);
}
