import type { Static } from 'typebox';
import * as Type from 'typebox';
import { COUNTRIES } from '#domain/country';
import { MAX_MESSAGE_CHARS, MAX_NAME_CHARS, MAX_PHONE_CHARS } from '#domain/limits';
import { Logo } from '#domain/logo';
import { REFERRAL_WORDS } from '#domain/referral';
import { Day, Email, Name, Text, orNull, strict } from '#domain/text';

/** The token of a link that was mailed: in a body, never in an address. */
const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' });
const GivenName = Type.String({ minLength: 1, maxLength: MAX_NAME_CHARS });

/** Whose page it is, and of whom. */
const shown = {
	/** The structure, by its name. */
	structure: Name,
	logo: orNull(Logo),
	partner: Name,
	contact: Name
};

/** Somebody of a partner opens the page of his link (D11). */
export const PartnerRequest = strict({ token: Token });
export type PartnerRequest = Static<typeof PartnerRequest>;

/** What he is shown: himself, and a word for each person who lets him follow her request; nothing else. */
export const PartnerPage = strict({
	...shown,
	country: Type.Enum([...COUNTRIES]),
	/** The last day of his link. */
	until: Day,
	/** The latest first. */
	referrals: Type.Array(strict({ called: Type.String(), word: Type.Enum([...REFERRAL_WORDS]) }))
});
export type PartnerPage = Static<typeof PartnerPage>;

/** He refers a person. `key` is made by the page, so that a retry refers nobody twice. */
export const ReferRequest = strict({
	token: Token,
	key: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' }),
	firstName: GivenName,
	surname: GivenName,
	/** One of the two at least. */
	email: orNull(Email),
	phone: orNull(Type.String({ minLength: 1, maxLength: MAX_PHONE_CHARS })),
	need: Type.String({ minLength: 1, maxLength: MAX_MESSAGE_CHARS })
});
export type ReferRequest = Static<typeof ReferRequest>;

/** Always the same, whether the person is known or not. */
export const Referred = strict({ referred: Type.Literal(true) });
export type Referred = Static<typeof Referred>;

/** The person opens the page of the mail that tells her of it, or declines there. */
export const ReferralRequest = strict({ token: Token });
export type ReferralRequest = Static<typeof ReferralRequest>;

/** What was prepared for her, before she confirms it by `enter`. */
export const ReferralAsked = strict({ ...shown, firstName: Name, need: Text });
export type ReferralAsked = Static<typeof ReferralAsked>;

/** She declined: what was written of her is emptied. */
export const Declined = strict({ declined: Type.Literal(true) });
export type Declined = Static<typeof Declined>;
