import type { Envelope } from '#domain/document';
import { likenessOf, type Likened, type Likeness } from '#domain/likeness';

type Dossier = Envelope<'dossier'>;

export interface Duplicate {
	dossier: Dossier;
	why: Likeness;
}

/** Dossiers on this device that may be the same person. Shown, never merged in silence (D14). */
export function duplicatesOf(typed: Likened, dossiers: readonly Dossier[]): Duplicate[] {
	return dossiers.flatMap((dossier) => {
		const why = likenessOf(typed, dossier.body.person);
		return why ? [{ dossier, why }] : [];
	});
}
