import type { Static } from 'typebox';
import * as Type from 'typebox';
import { endOfDay } from './day';
import type { Envelope } from './document';
import { homeInKey, keyOfId } from './ids';
import { MAX_NAME_CHARS, MAX_PARTNER_CONTACTS } from './limits';
import { Day, Email, Name, Text, orNull, strict } from './text';

/** What an organisation does for people (S11); the last is whatever the others are not. */
export const PARTNER_SORTS = ['employment', 'social', 'training', 'business', 'other'] as const;
export type PartnerSort = (typeof PARTNER_SORTS)[number];

/** A retired partner is kept, since requests name it, and not offered any more. */
export const PARTNER_STATES = ['current', 'retired'] as const;

/** By what one of a partner's people is known. */
export const PartnerKey = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

/**
 * The link by which somebody of a partner refers people (D11). Another `key` is another link, and ends the one
 * before.
 */
export const PartnerLink = strict({
	key: Type.String({ pattern: '^[A-Za-z0-9_-]{8,64}$' }),
	/** Its last day. */
	until: Day
});
export type PartnerLink = Static<typeof PartnerLink>;

/** Somebody of a partner, by whom one reaches it. */
export const PartnerContact = strict({
	key: PartnerKey,
	name: Type.String({ minLength: 1, maxLength: MAX_NAME_CHARS }),
	/** «Conseillère en personnel», «Maître d’apprentissage». */
	duty: Name,
	email: orNull(Email),
	phone: Name,
	link: Type.Optional(orNull(PartnerLink))
});
export type PartnerContact = Static<typeof PartnerContact>;

/** An organisation that refers people to a structure, or to which it redirects them (S11, D11). */
export const PartnerBody = strict({
	name: Type.String({ minLength: 1, maxLength: MAX_NAME_CHARS }),
	sort: Type.Enum([...PARTNER_SORTS]),
	/** What it does, where it is, when it is open. */
	text: Text,
	phone: Name,
	/** Whether everyone finds its name under «De la part de» in the public form. */
	offered: Type.Boolean(),
	contacts: Type.Array(PartnerContact, { maxItems: MAX_PARTNER_CONTACTS })
});
export type PartnerBody = Static<typeof PartnerBody>;

/** The id of a partner names its structure, as a ready reply's does. */
export function partnerId(structure: string, key: string): string {
	return `partner:${structure}_${key}`;
}

/** The structure of a partner; empty when its id names none. */
export function homeOfPartner(id: string): string {
	return homeInKey(keyOfId(id));
}

/** Those of a structure that are offered to whoever works there, by name. */
export function partnersOf(
	structure: string,
	partners: readonly Envelope<'partner'>[]
): Envelope<'partner'>[] {
	return partners
		.filter((one) => one.structure === structure && one.state === 'current')
		.sort((a, b) => a.body.name.localeCompare(b.body.name, 'fr'));
}

/** As many names as a list takes that anybody may ask for. */
const MOST_OFFERED = 100;

/** The names that everyone finds in the public form, each once. */
export function namesOffered(
	structure: string,
	partners: readonly Envelope<'partner'>[]
): string[] {
	const names = partnersOf(structure, partners)
		.filter(({ body }) => body.offered)
		.map(({ body }) => body.name);
	return [...new Set(names)].slice(0, MOST_OFFERED);
}

const DAY_MS = 24 * 3_600_000;
/** How long a link opens, and the longest it may, should a device's clock be wrong. */
export const PARTNER_LINK_DAYS = 90;
const LONGEST_LINK_DAYS = 100;

/** Until when a link opens, ms since 1970. @param givenAt ms since 1970, the server's */
export function partnerLinkEnd({ until }: PartnerLink, givenAt: number): number {
	return Math.min(endOfDay(until) || 0, givenAt + LONGEST_LINK_DAYS * DAY_MS);
}
