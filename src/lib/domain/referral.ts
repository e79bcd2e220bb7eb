import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Envelope } from './document';
import { MAX_NAME_CHARS, MAX_PHONE_CHARS } from './limits';
import { PartnerKey } from './partner';
import { Email, Id, Name, Text, orNull, strict } from './text';

/** `waiting` for the person's word, by mail or at the desk; opened or set aside, and the end. */
export const REFERRAL_STATES = ['waiting', 'opened', 'setAside'] as const;

const GivenName = Type.String({ minLength: 1, maxLength: MAX_NAME_CHARS });

/** Who refers, as reception knows him: the organisation, and which of its people. */
const referrer = {
	partner: Id,
	partnerName: GivenName,
	contact: PartnerKey,
	contactName: GivenName
};

/** What somebody of a partner wrote of a person he refers (S11, D11). Once it is dealt with, its texts are empty. */
export const ReferralBody = strict({
	...referrer,
	firstName: Name,
	surname: Name,
	email: orNull(Email),
	phone: orNull(Type.String({ maxLength: MAX_PHONE_CHARS })),
	need: Text,
	/** The request that came of it. */
	request: orNull(Id)
});
export type ReferralBody = Static<typeof ReferralBody>;

/** By whom a person was referred, in her own request, and whether he may follow how it goes: hers to say. */
export const ReferredBy = strict({
	...referrer,
	/** What he called her: all that he is shown beside a word. */
	called: Type.String({ maxLength: 2 * MAX_NAME_CHARS + 1 }),
	follows: Type.Boolean()
});
export type ReferredBy = Static<typeof ReferredBy>;

/** All that a partner is told of somebody who consented, in the order of a life of a request. */
export const REFERRAL_WORDS = ['received', 'lookedAt', 'followed', 'ended'] as const;
export type ReferralWord = (typeof REFERRAL_WORDS)[number];

/** How far a request has come, in one of four words (DO-121). */
export function referralWord(
	{ state, body }: Pick<Envelope<'request'>, 'state' | 'body'>,
	dossier: Pick<Envelope<'dossier'>, 'state'>
): ReferralWord {
	if (dossier.state === 'closed') return 'ended';
	if (state === 'assigned') return 'followed';
	if (state === 'complementAsked') return 'lookedAt';
	if (state !== 'received') return 'ended';
	return body.complements.length > 0 || body.criteria.length > 0 ? 'lookedAt' : 'received';
}

const DAY_MS = 24 * 3_600_000;
/** How long what a partner wrote waits for the person's word, by mail or at the desk. */
export const REFERRAL_DAYS = 60;

/** Whether nobody found her in that time. @param now ms since 1970, the server's */
export function isForgotten(
	{ state, createdAt }: Pick<Envelope<'referral'>, 'state' | 'createdAt'>,
	now: number
): boolean {
	return state === 'waiting' && now >= createdAt + REFERRAL_DAYS * DAY_MS;
}
