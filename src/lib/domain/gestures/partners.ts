import type { AnyDraft, Envelope } from '../document';
import { partnerId, type PartnerBody, type PartnerContact, type PartnerLink } from '../partner';
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
	const contacts = body.contacts.map((one) => withLink(one, contactOf(partner, one.key)));
	return edited(partner, { body: { ...body, contacts } }, gesture.newKey);
}

/**
 * One of its people may refer others by a link of his own, for some time (D11); the link he had before ends.
 * @param until its last day
 */
export function givePartnerLink(
	partner: Partner,
	contact: string,
	until: string,
	gesture: Gesture
): AnyDraft {
	return linked(partner, contact, { key: gesture.newKey(), until }, gesture);
}

/** His link opens nothing any more. */
export function endPartnerLink(partner: Partner, contact: string, gesture: Gesture): AnyDraft {
	return linked(partner, contact, null, gesture);
}

function linked(
	partner: Partner,
	contact: string,
	link: PartnerLink | null,
	gesture: Gesture
): AnyDraft {
	const contacts = partner.body.contacts.map((one) =>
		one.key === contact ? { ...one, link } : one
	);
	return edited(partner, { body: { contacts } }, gesture.newKey);
}

/** What is written of a person leaves his link alone; another address is perhaps another person, and has none. */
function withLink(contact: PartnerContact, before: PartnerContact | undefined): PartnerContact {
	if (before?.link === undefined) return contact;
	return { ...contact, link: before.email === contact.email ? before.link : null };
}

function contactOf({ body }: Partner, contact: string): PartnerContact | undefined {
	return body.contacts.find(({ key }) => key === contact);
}

/** Not offered any more: what names it still does. */
export function retirePartner(partner: Partner, gesture: Gesture): AnyDraft {
	return edited(partner, { state: 'retired' }, gesture.newKey);
}

export function restorePartner(partner: Partner, gesture: Gesture): AnyDraft {
	return edited(partner, { state: 'current' }, gesture.newKey);
}
