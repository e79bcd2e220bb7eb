import type { Country } from './country';
import type { Person } from './person';
import { CIVILITIES, NO_PERSON, type PersonTexts } from './person-fields';
import { phoneShown, readPhone } from './phone';
import { countryOfPostCode, readPostCode } from './post-code';
import { levelOf } from './study-levels';
import { dayIn, writtenDay } from './written-day';

const FIELDS = Object.keys(NO_PERSON) as (keyof PersonTexts)[];

/** What a form shows of a person: days with the day first, numbers in groups. */
export function personTexts(person: Person): PersonTexts {
	const { civility, surname, firstName, email, phone, birthDate, nationality, postCode } = person;
	return {
		civility: civility ?? '',
		surname,
		firstName,
		email: email ?? '',
		phone: phone === null ? '' : phoneShown(phone),
		birthDate: birthDate === null ? '' : writtenDay(birthDate),
		nationality: nationality ?? '',
		postCode: postCode ?? '',
		studyLevel: String(person.studyLevel ?? '')
	};
}

/**
 * The person these texts describe: trimmed, «not given» where empty, days, codes and numbers in the one form in
 * which they are kept. What cannot be read stays as it was typed.
 * @param home country of the structure, null when it is not known
 */
export function personIn(texts: PersonTexts, home: Country | null = null): Person {
	const postCode = given(codeIn(texts.postCode, home));
	const lives = postCode === null ? null : countryOfPostCode(postCode);
	return {
		civility: CIVILITIES.find((one) => one === texts.civility) ?? null,
		surname: texts.surname.trim(),
		firstName: texts.firstName.trim(),
		email: given(texts.email),
		phone: given(numberIn(texts.phone, lives === home ? home : null)),
		birthDate: given(birthIn(texts.birthDate)),
		nationality: given(texts.nationality),
		postCode,
		studyLevel: levelOf(texts.studyLevel)
	};
}

/** A person changed in a form: a field that was left alone stays as it was kept, to the letter. */
export function personAfter(stored: Person, texts: PersonTexts, home: Country | null): Person {
	const before = personTexts(stored);
	const after = personIn(texts, home);
	const alone = FIELDS.filter((field) => texts[field] === before[field] && field in stored);
	return { ...after, ...Object.fromEntries(alone.map((field) => [field, stored[field]])) };
}

function given(text: string): string | null {
	return text.trim() || null;
}

function codeIn(text: string, home: Country | null): string {
	const read = readPostCode(text, home);
	return 'code' in read ? read.code : text;
}

function numberIn(text: string, home: Country | null): string {
	const read = readPhone(text, home);
	return 'number' in read ? read.number : text;
}

function birthIn(text: string): string {
	const day = dayIn(text);
	return typeof day === 'string' ? day : text;
}
