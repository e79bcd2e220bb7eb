import type { Envelope } from '#domain/document';
import { likenessOf, type Likeness } from '#domain/likeness';

type Dossier = Envelope<'dossier'>;
type Pair = Envelope<'pair'>;

/** Two people to be looked at side by side. */
export interface ShownPair {
	pair: Pair;
	one: Dossier;
	other: Dossier;
	/** Null of two that are alike no more: they are shown as long as they are joined. */
	why: Likeness | null;
}

/**
 * Pairs of which both are here, open, and still alike: once the name or the date of one was put right, or one
 * was closed, there is nothing left to decide (LK-04). Two that are joined are shown whatever they are, since
 * they can be parted (JO-10).
 */
export function shownPairs(pairs: readonly Pair[], dossiers: readonly Dossier[]): ShownPair[] {
	const byId = new Map(dossiers.map((one) => [one.id, one]));
	return pairs.flatMap((pair) => {
		const [one, other] = [byId.get(pair.body.first), byId.get(pair.body.second)];
		if (!one || !other) return [];
		const why = likenessOf(one.body.person, other.body.person);
		const toDecide = why !== null && one.state === 'open' && other.state === 'open';
		return toDecide || pair.state === 'joined' ? [{ pair, one, other, why }] : [];
	});
}

/** Whether one of the two is one with a third: they cannot be joined as well. */
export function isInAnother({ pair, one, other }: ShownPair): boolean {
	return [one, other].some(({ body }) => body.joined && body.joined.pair !== pair.id);
}

/** The same pair as it is seen from one of the two; null for anybody else. */
export function seenFrom(id: string, shown: ShownPair): ShownPair | null {
	if (shown.one.id === id) return shown;
	return shown.other.id === id ? { ...shown, one: shown.other, other: shown.one } : null;
}
