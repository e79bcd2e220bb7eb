import type { FundLink } from '#domain/fund-card';
import type { QuestionSheetBody, SHEET_STATES } from '#domain/question-sheet';

/** A question sheet as it is written here: the seed adds the day on which it was checked. */
export interface SheetSeed extends Omit<QuestionSheetBody, 'checkedOn'> {
	/** `questionSheet:<home>_<slug>` is the id, and the address of its page, the same in every installation. */
	slug: string;
	/** The structure whose reception keeps it. */
	home: string;
	state: (typeof SHEET_STATES)[number];
}

interface Written {
	slug: string;
	home: string;
	country: QuestionSheetBody['country'];
	/** Published, unless it says something else. */
	state?: SheetSeed['state'];
	question: string;
	otherWords: readonly string[];
	/** One paragraph each. */
	answer: readonly string[];
	links?: readonly (readonly [title: string, reference: string])[];
	/** Keys of cards of the fund. */
	cards?: readonly string[];
	/** Words of a workshop's title. */
	workshop?: string;
	/** One place a line. */
	places?: readonly string[];
}

/** The sheets on one topic. */
export function sheetsOn(
	topic: QuestionSheetBody['topic'],
	written: readonly Written[]
): readonly SheetSeed[] {
	return written.map(({ state = 'current', workshop = '', ...sheet }): SheetSeed => ({
		...sheet,
		topic,
		state,
		workshop,
		otherWords: [...sheet.otherWords],
		answer: sheet.answer.join('\n\n'),
		links: (sheet.links ?? []).map(([title, reference]): FundLink => ({ title, reference })),
		cards: [...(sheet.cards ?? [])],
		places: (sheet.places ?? []).join('\n')
	}));
}
