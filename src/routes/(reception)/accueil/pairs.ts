import type { Envelope } from '#domain/document';
import { likenessOf, type Likeness } from '#domain/likeness';

type Dossier = Envelope<'dossier'>;
type Pair = Envelope<'pair'>;

/** Two people to be looked at side by side. */
export interface ShownPair {
	pair: Pair;
	one: Dossier;
	other: Dossier;
	why: Likeness;
}

/**
 * Pairs of which both are here, open, and still alike: once the name or the date of one was put right, or one
 * was closed, there is nothing left to decide (LK-04).
 */
export function shownPairs(pairs: readonly Pair[], dossiers: readonly Dossier[]): ShownPair[] {
	const open = new Map(
		dossiers.filter(({ state }) => state === 'open').map((one) => [one.id, one])
	);
	return pairs.flatMap((pair) => {
		const [one, other] = [open.get(pair.body.first), open.get(pair.body.second)];
		const why = one && other && likenessOf(one.body.person, other.body.person);
		return why ? [{ pair, one, other, why }] : [];
	});
}

/** The same pair as it is seen from one of the two; null for anybody else. */
export function seenFrom(id: string, shown: ShownPair): ShownPair | null {
	if (shown.one.id === id) return shown;
	return shown.other.id === id ? { ...shown, one: shown.other, other: shown.one } : null;
}
