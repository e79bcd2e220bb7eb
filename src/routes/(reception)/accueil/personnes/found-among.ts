import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { isAside } from '#domain/joining';
import { phoneWords } from '#domain/phone';
import { matches } from '../../../staff/search-text';

type Dossier = Envelope<'dossier'>;

/** Who is found under what was typed; of two that are one person’s the one that stays, by what either says. */
export function foundAmong(people: readonly Dossier[], query: string): Dossier[] {
	const staying = new Set(people.filter((one) => !isAside(one)).map(({ id }) => id));
	const asides = people.filter((one) => isAside(one) && staying.has(otherOf(one)));
	const beside = new Map(asides.map((one) => [otherOf(one), searchedText(one)]));
	return people.filter((one) => {
		const text = `${searchedText(one)} ${beside.get(one.id) ?? ''}`;
		return !asides.includes(one) && matches(text, query);
	});
}

function otherOf({ body }: Dossier): string {
	return body.joined?.other ?? '';
}

function searchedText({ body: { person } }: Dossier): string {
	return [fullName(person), person.email, phoneWords(person.phone ?? ''), person.birthDate]
		.filter(Boolean)
		.join(' ');
}
