import type { Journal } from '../journal';
import type { Random } from '../random';

/** Whoever types: at a device of the history, or at a screen of his own. */
export interface Typist {
	random: Random;
	shared: { journal: Journal };
	person: { id: string };
}

/**
 * Words somebody types in the place of others he sees: mostly a sentence, sometimes one word, added to
 * what stands there or in its place. Every one is marked (journal.ts).
 */
export function typed(typist: Typist, document: string, before = '', limit = 4_000): string {
	const { random, shared, person } = typist;
	const marker = shared.journal.mark(person.id, document);
	const words = random.chance(0.8) ? `quelques mots ${marker} ici` : marker;
	const added = before === '' ? words : `${before} ${words}`;
	// A draft too deep to be sent (F16) is no text that something could be added to.
	const isText = typeof before === 'string';
	if (random.chance(0.5) && isText && added.length < limit) return added;
	shared.journal.replacing(before);
	return words;
}
