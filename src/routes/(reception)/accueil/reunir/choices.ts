import type { Envelope } from '#domain/document';
import { TAKEN_FIELDS, type TakenField } from '#domain/joined';
import { detailsOf } from '#domain/joining';
import { same } from '#domain/same';

type Dossier = Envelope<'dossier'>;

/** One detail of which the two dossiers say different things. */
export interface Row {
	field: TakenField;
	/** What each says, as it is kept; undefined and null alike where it says nothing. */
	values: Record<string, unknown>;
	/** The dossier whose word is proposed. */
	proposed: string;
}

/** The one that stays unless reception says otherwise: that to which an address leads, then the older. */
export function proposedKeeper(one: Dossier, other: Dossier): Dossier {
	const [mine, theirs] = [one, other].map(({ body }) => Boolean(body.person.email));
	if (mine !== theirs) return mine ? one : other;
	return (one.createdAt || Infinity) <= (other.createdAt || Infinity) ? one : other;
}

/** What is to be chosen, detail by detail; where one says nothing, the other’s word is proposed. */
export function rowsOf(one: Dossier, other: Dossier, keeps: string): Row[] {
	const [kept, left] = one.id === keeps ? [one, other] : [other, one];
	return TAKEN_FIELDS.flatMap((field) => {
		const [here, there] = [valueOf(kept, field), valueOf(left, field)];
		if (same(here, there)) return [];
		const proposed = here === null ? left.id : kept.id;
		return [{ field, values: { [kept.id]: here, [left.id]: there }, proposed }];
	});
}

/** The details that the one that stays takes over from the other. */
export function takenIn(
	rows: readonly Row[],
	chosen: Readonly<Record<string, string>>,
	keeps: string
): TakenField[] {
	return rows
		.filter(({ field, proposed }) => (chosen[field] ?? proposed) !== keeps)
		.map(({ field }) => field);
}

function valueOf({ body }: Dossier, field: TakenField): unknown {
	const value = detailsOf(body, [field])[field] ?? null;
	return value === '' ? null : value;
}
