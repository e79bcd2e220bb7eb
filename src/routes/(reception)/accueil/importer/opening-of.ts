import type { Country } from '#domain/country';
import type { Opening } from '#domain/gestures/requests';
import type { ListedTexts } from '#domain/people-list/fields';
import { personIn } from '#domain/person-texts';

/** What the desk would know of a person of a list. */
export function openingOf(texts: ListedTexts, structure: string, home: Country | null): Opening {
	const { need, onBehalfOf, inCapacityOf } = texts;
	return {
		structure,
		way: 'desk',
		person: personIn(texts, home),
		need,
		onBehalfOf,
		inCapacityOf,
		information: '',
		answers: {},
		questionnaireVersion: 0,
		files: [],
		counsellor: null
	};
}
