import { LANGUAGES, type Language } from '#domain/language';
import {
	MAX_CLOSING_CHARS,
	MAX_CLOSING_LINES,
	MAX_GREETING_CHARS,
	type OwnMailWords,
	type OwnWords
} from '#domain/own-mail-words';
import { TIDIED, ownWordsFault, type OwnWordsFault } from '#domain/own-words-typed';
import { m } from '$lib/i18n/paraglide/messages';

/** A field for each part of each language. */
export type WordsField = `${keyof OwnWords}_${Language}`;
/** What is typed for the mails of a structure. */
export type WordsValues = Record<WordsField, string>;

const PARTS = ['greeting', 'closing'] as const satisfies readonly (keyof OwnWords)[];

/** In the order of the form. */
const FIELDS = LANGUAGES.flatMap((language) =>
	PARTS.map((part) => ({ language, part, field: `${part}_${language}` as const }))
);

export function valuesOf(words: OwnMailWords | undefined): WordsValues {
	const filled = FIELDS.map(({ language, part, field }) => [
		field,
		words?.[language]?.[part] ?? ''
	]);
	return Object.fromEntries(filled) as WordsValues;
}

/** What is kept, of values that passed the check: a language in which nothing is said is left out. */
export function wordsIn(values: WordsValues): OwnMailWords {
	const said = LANGUAGES.map((language) => {
		const greeting = TIDIED.greeting(values[`greeting_${language}`]);
		const closing = TIDIED.closing(values[`closing_${language}`]);
		return [language, { greeting, closing }] as const;
	});
	return Object.fromEntries(said.filter(([, one]) => one.greeting || one.closing));
}

const FAULTS: Record<OwnWordsFault, (part: keyof OwnWords) => string> = {
	brace: () => m.structure_mails_brace(),
	address: () => m.structure_mails_address(),
	lines: () => m.structure_mails_lines({ count: MAX_CLOSING_LINES }),
	long: (part) =>
		m.structure_mails_long({ count: part === 'greeting' ? MAX_GREETING_CHARS : MAX_CLOSING_CHARS })
};

type Faults = Partial<Record<WordsField, string>>;

/** What cannot stand in a mail, field by field, in the order of the form. */
export function checkWords(values: WordsValues): Faults {
	const faults: Faults = {};
	for (const { part, field } of FIELDS) {
		const fault = ownWordsFault(part, values[field]);
		if (fault) faults[field] = FAULTS[fault](part);
	}
	return faults;
}
