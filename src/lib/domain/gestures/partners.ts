import type { AnyDraft, Envelope } from '../document';
import { partnerId, type PartnerBody } from '../partner';
import { created, edited, type Gesture } from './edit';

type Partner = Envelope<'partner'>;

/** A structure keeps an organisation that it works with. */
export function keepPartner(body: PartnerBody, structure: string, gesture: Gesture): AnyDraft {
	const id = partnerId(structure, gesture.newKey());
	return created<'partner'>(
		{ id, type: 'partner', structure, dossier: null, state: 'current', body },
		gesture.newKey
	);
}

export function revisePartner(partner: Partner, body: PartnerBody, gesture: Gesture): AnyDraft {
	return edited(partner, { body }, gesture.newKey);
}

/** Not offered any more: what names it still does. */
export function retirePartner(partner: Partner, gesture: Gesture): AnyDraft {
	return edited(partner, { state: 'retired' }, gesture.newKey);
}

export function restorePartner(partner: Partner, gesture: Gesture): AnyDraft {
	return edited(partner, { state: 'current' }, gesture.newKey);
}
