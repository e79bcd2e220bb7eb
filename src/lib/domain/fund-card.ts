import type { Static } from 'typebox';
import * as Type from 'typebox';
import { homeInKey, keyOfId } from './ids';
import { Day, Title, strict } from './text';

/** What the documentation fund is about (S30): six topics and no others. */
export const FUND_TOPICS = [
	'occupations',
	'training',
	'funding',
	'crossBorder',
	'validation',
	'business'
] as const;
export type FundTopic = (typeof FUND_TOPICS)[number];

export const FUND_COUNTRIES = ['FR', 'CH', 'both'] as const;
export type FundCountry = (typeof FUND_COUNTRIES)[number];

/** Who may read a card: from the narrowest to the widest. */
export const FUND_SCOPES = ['structure', 'network'] as const;
export type FundScope = (typeof FUND_SCOPES)[number];

/** A retired card is kept and not offered any more. */
export const FUND_CARD_STATES = ['current', 'retired'] as const;

/** The fund goes to every device: a card is a page to read, not a book. */
export const MAX_CARD_SUMMARY = 300;
export const MAX_CARD_TEXT = 4_000;
export const MAX_CARD_PLACES = 1_000;
export const MAX_CARD_LINKS = 10;

export const FundLink = strict({
	title: Title,
	/** A link or a reference. Shown as text, opened only when it is an http(s) address. */
	reference: Type.String({ minLength: 1, maxLength: 500 })
});
export type FundLink = Static<typeof FundLink>;

/** A card of the documentation fund, curated by the reception of its home structure. */
export const FundCardBody = strict({
	scope: Type.Enum([...FUND_SCOPES]),
	topic: Type.Enum([...FUND_TOPICS]),
	title: Title,
	/** What the card tells, in one or two sentences. */
	summary: Type.String({ minLength: 1, maxLength: MAX_CARD_SUMMARY }),
	text: Type.String({ maxLength: MAX_CARD_TEXT }),
	links: Type.Array(FundLink, { maxItems: MAX_CARD_LINKS }),
	/** Where to go or whom to call; empty when the text says enough. */
	places: Type.String({ maxLength: MAX_CARD_PLACES }),
	country: Type.Enum([...FUND_COUNTRIES]),
	/** The day when reception last made sure that it is true. */
	checkedOn: Day
});
export type FundCardBody = Static<typeof FundCardBody>;

/** The key of a card, as a person’s work names it: no dot and no colon, so that a path can hold it. */
export const FundCardKey = Type.String({ pattern: '^[a-z][a-z0-9-]{1,30}_[A-Za-z0-9_-]{1,32}$' });

/**
 * A card’s id names its home, the structure whose reception keeps it: nobody can put a card in
 * another’s hands, nor another site write over one that is kept here.
 */
export function fundCardId(home: string, key: string): string {
	return `fundCard:${home}_${key}`;
}

/** The home of a card; empty when its id names none. */
export function homeOfCard(id: string): string {
	return homeInKey(keyOfId(id));
}
