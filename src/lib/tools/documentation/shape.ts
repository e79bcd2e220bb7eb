import type { Static } from 'typebox';
import * as Type from 'typebox';
import { FUND_TOPICS, FundCardKey } from '#domain/fund-card';
import { orNull, recordOf, strict, Text, Title } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

export const MAX_SUGGESTED = 12;
/** Of how many cards one may keep something in one task. */
export const MAX_KEPT = 30;
/** Room for what several devices kept apart: brought together it must not be refused. */
const MAX_MERGED = 200;
export const MAX_WORDS = 120;

/** What a counsellor sets for the consultation of the documentation fund (S30). */
const Content = strict({
	/** What to look for, and why. */
	guidance: Text,
	/** The topic to begin with; null for the whole fund. */
	topic: orNull(Type.Enum([...FUND_TOPICS])),
	/** Words to begin the search with; empty for none. */
	words: Type.String({ maxLength: MAX_WORDS }),
	/** Keys of cards to read first. */
	suggested: Type.Array(FundCardKey, { maxItems: MAX_SUGGESTED })
});

/** The title is kept too: the trace can still be read when the card is not there any more. */
const Kept = strict({
	title: Title,
	/** «Ce que j’en retiens». */
	kept: Text
});
export type Kept = Static<typeof Kept>;

/** By key of the card, so that two devices that note something of two cards, or of one, meet field by field. */
const Work = strict({
	kept: recordOf(FundCardKey, Kept, { additionalProperties: false, maxProperties: MAX_MERGED }),
	conclusion: Text
});

export const documentationShape = toolShape(Content, Work, () => ({ kept: {}, conclusion: '' }));
