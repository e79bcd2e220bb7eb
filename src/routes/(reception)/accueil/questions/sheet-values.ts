import { FUND_COUNTRIES, FUND_TOPICS, type FundLink } from '#domain/fund-card';
import { MAX_TITLE_CHARS } from '#domain/limits';
import {
	MAX_OTHER_WORDS,
	MAX_SHEET_ANSWER,
	MAX_SHEET_PLACES,
	MAX_WORKSHOP_WORDS,
	homeOfSheet,
	type QuestionSheetBody
} from '#domain/question-sheet';
import type { Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';
import {
	chosen,
	dayFault,
	filledLinks,
	linksFault,
	onlyFaults,
	textFault,
	type Placing
} from '../kept/values';

/** What is typed of a sheet: texts, empty when nothing was chosen yet. */
export type SheetValues = Placing & {
	question: string;
	/** One a line. */
	otherWords: string;
	answer: string;
	links: FundLink[];
	cards: string[];
	workshop: string;
	places: string;
};

/**
 * A sheet not written yet.
 * @param today when it was surely checked
 * @param home empty when it is still to be said
 */
export function blankSheet(today: string, home: string): SheetValues {
	const texts = { question: '', otherWords: '', answer: '', workshop: '', places: '' };
	return { ...texts, topic: '', country: '', links: [], cards: [], checkedOn: today, home };
}

export function valuesOfSheet({ id, body }: Envelope<'questionSheet'>): SheetValues {
	const { otherWords, ...rest } = structuredClone(body);
	return { ...rest, otherWords: otherWords.join('\n'), home: homeOfSheet(id) };
}

/** The body of a sheet whose values passed the check. */
export function sheetBodyIn(values: SheetValues): QuestionSheetBody {
	return {
		question: values.question.trim(),
		otherWords: linesIn(values.otherWords),
		topic: chosen(FUND_TOPICS, values.topic) ?? 'occupations',
		country: chosen(FUND_COUNTRIES, values.country) ?? 'both',
		answer: values.answer.trim(),
		links: filledLinks(values.links),
		cards: [...values.cards],
		workshop: values.workshop.trim(),
		places: values.places.trim(),
		checkedOn: values.checkedOn
	};
}

type Faults = Partial<Record<keyof SheetValues, string>>;

/** What keeps a sheet from being kept, field by field, in the order of the form (QS-01). */
export function checkSheet(values: SheetValues, today: string): Faults {
	return onlyFaults<Faults>({
		question: textFault(values.question, MAX_TITLE_CHARS, m.sheets_question_missing()),
		otherWords: linesFault(linesIn(values.otherWords)),
		answer: textFault(values.answer, MAX_SHEET_ANSWER, m.sheets_answer_missing()),
		links: linksFault(values.links),
		workshop: textFault(values.workshop, MAX_WORKSHOP_WORDS),
		places: textFault(values.places, MAX_SHEET_PLACES),
		topic: chosen(FUND_TOPICS, values.topic) ? undefined : m.reception_card_topic_missing(),
		country: chosen(FUND_COUNTRIES, values.country)
			? undefined
			: m.reception_card_country_missing(),
		home: values.home ? undefined : m.reception_card_home_missing(),
		checkedOn: dayFault(values.checkedOn, today)
	});
}

function linesIn(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

function linesFault(lines: readonly string[]): string | undefined {
	if (lines.some((line) => line.length > MAX_TITLE_CHARS))
		return m.sheets_other_words_long({ most: MAX_TITLE_CHARS });
	return lines.length > MAX_OTHER_WORDS
		? m.sheets_other_words_many({ most: MAX_OTHER_WORDS })
		: undefined;
}
