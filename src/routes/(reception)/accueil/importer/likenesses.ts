import type { Envelope } from '#domain/document';
import { openAccount } from '#domain/gestures/requests';
import type { ListedPerson } from '#domain/people-list/rows';
import { duplicatesOf, type Duplicate } from '../ouvrir/duplicates';
import { openingOf } from './opening-of';

type Dossier = Envelope<'dossier'>;

export interface Listed extends ListedPerson {
	line: number;
}

/** Who one row may be: people on this device, and rows of the file before it. */
export interface Likenesses {
	dossiers: Duplicate[];
	lines: number[];
}

/**
 * Possible duplicates of each row, by the rule of the desk (D14). Within the file only those are compared that
 * share an address or a birth date, which the rule asks for: a thousand rows are half a million pairs.
 */
export function likenesses(
	people: readonly Listed[],
	dossiers: readonly Dossier[]
): Map<number, Likenesses> {
	const before = new Map<string, Dossier[]>();
	const lineOf = new Map<string, number>();
	const found = people.map((one): [number, Likenesses] => {
		const keys = [one.texts.email.toLowerCase(), one.texts.birthDate].filter(Boolean);
		const near = [...new Set(keys.flatMap((key) => before.get(key) ?? []))];
		const lines = duplicatesOf(one.texts, near).map(({ dossier }) => lineOf.get(dossier.id) ?? 0);
		const self = asDossier(one);
		lineOf.set(self.id, one.line);
		for (const key of keys) before.set(key, [...(before.get(key) ?? []), self]);
		return [one.line, { dossiers: duplicatesOf(one.texts, dossiers), lines }];
	});
	return new Map(found);
}

/** A row as the dossier it would become, for comparison only: nothing of it is kept. */
function asDossier({ line, texts }: Listed): Dossier {
	const ids = { dossier: `row:${line}`, request: '', consultant: '' };
	const [dossier] = openAccount(openingOf(texts, '', null), ids, { newKey: () => '' });
	return dossier as unknown as Dossier;
}
