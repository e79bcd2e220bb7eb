import { stemmer } from '@orama/stemmers/french';

/** Words that every question has and none is about; written without accents, as they are compared. */
const LITTLE_WORDS = new Set(
	`a ai aide aider ainsi alors apres as au aucun aussi autre aux avec avez avoir bien bonjour c ca car ce cela ces
	cet cette chez comme comment compte d dans de deja depuis des dois doit donc du elle en encore est et etes etre
	eu faire fais fait faut ici il ils j je l la le les leur lui m ma mais me mes moi mon n ne nos notre nous on ont
	ou par pas pendant peu peut peux plus pour pourquoi pourrais pouvez puis qu quand que quel quelle quelles quels
	qui quoi s sa sans se ses si son sont suis sur t ta te tes toi ton tous tout tres tu un une va vais veut veux
	voici voila vont vos votre voudrais vous y`.split(/\s+/)
);

/**
 * A word as it is searched: without case, accents and inflection; null for one that says nothing by itself.
 * The stem is taken before the accents go, which tell some endings apart.
 */
export function term(word: string): string | null {
	const lower = word.toLowerCase();
	if (LITTLE_WORDS.has(plain(lower))) return null;
	return plain(stemmer(lower));
}

/** Words of a text: letters and digits; an apostrophe or a hyphen ends one. */
export function wordsOf(text: string): string[] {
	return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function plain(word: string): string {
	return word.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}
