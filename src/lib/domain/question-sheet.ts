import type { Static } from 'typebox';
import * as Type from 'typebox';
import { FUND_COUNTRIES, FUND_TOPICS, FundCardKey, FundLink } from './fund-card';
import { homeInKey, keyOfId } from './ids';
import { MAX_TITLE_CHARS } from './limits';
import { Day, Title, strict } from './text';

/** A draft is reception's alone; a current sheet is a public page; a retired one is kept and shown to nobody. */
export const SHEET_STATES = ['draft', 'current', 'retired'] as const;

/** A sheet is a page to read on a phone, and one of a few hundred that every desk holds. */
export const MAX_OTHER_WORDS = 20;
export const MAX_SHEET_ANSWER = 4_000;
export const MAX_SHEET_PLACES = 1_000;
export const MAX_SHEET_LINKS = 10;
export const MAX_SHEET_CARDS = 5;
export const MAX_WORKSHOP_WORDS = 120;

/** A question that people ask, and what answers it (S03): the base from which reformulations are proposed. */
export const QuestionSheetBody = strict({
	/** As it is proposed to whoever asks: one sentence, in plain words. */
	question: Title,
	/** Other words in which people ask it: searched, never shown. */
	otherWords: Type.Array(Title, { maxItems: MAX_OTHER_WORDS }),
	topic: Type.Enum([...FUND_TOPICS]),
	country: Type.Enum([...FUND_COUNTRIES]),
	answer: Type.String({ minLength: 1, maxLength: MAX_SHEET_ANSWER }),
	links: Type.Array(FundLink, { maxItems: MAX_SHEET_LINKS }),
	/** Cards of the documentation fund that say more. */
	cards: Type.Array(FundCardKey, { maxItems: MAX_SHEET_CARDS }),
	/** Words of a workshop's title of which open sessions are proposed; empty for none. */
	workshop: Type.String({ maxLength: MAX_WORKSHOP_WORDS }),
	/** Where to go or whom to call; empty when the answer says enough. */
	places: Type.String({ maxLength: MAX_SHEET_PLACES }),
	/** The day when reception last made sure that it is true. */
	checkedOn: Day
});
export type QuestionSheetBody = Static<typeof QuestionSheetBody>;

/** The id of a sheet names its home, as a card's does: the structure whose reception keeps it. */
export function sheetId(home: string, key: string): string {
	return `questionSheet:${home}_${key}`;
}

/** The home of a sheet; empty when its id names none. */
export function homeOfSheet(id: string): string {
	return homeInKey(keyOfId(id));
}

/** Words that somebody asked, as one line of a sheet: without its line ends, and no longer than it may be. */
export function lineOf(asked: string): string {
	const line = asked.replaceAll(/\s+/g, ' ').trim();
	if (line.length <= MAX_TITLE_CHARS) return line;
	const cut = line.slice(0, MAX_TITLE_CHARS);
	const end = cut.lastIndexOf(' ');
	return end > 0 ? cut.slice(0, end) : cut;
}

/** The other words of a sheet with those that were asked: the same list where they stand in it, or it is full. */
export function withWords({ question, otherWords }: QuestionSheetBody, asked: string): string[] {
	const line = lineOf(asked);
	const known = [question, ...otherWords].some((one) => same(one, line));
	return !line || known || otherWords.length >= MAX_OTHER_WORDS
		? otherWords
		: [...otherWords, line];
}

function same(one: string, other: string): boolean {
	return one.toLocaleLowerCase('fr') === other.toLocaleLowerCase('fr');
}
