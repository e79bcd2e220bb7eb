/** Who says the sentence, and what its slots stand for. */
export interface Speaker {
	sex: 'f' | 'm';
	slots: Readonly<Record<string, string>>;
}

/**
 * Says a sentence in someone’s mouth: `<slot>` is replaced first, then `{il|elle}` by sex. A slot before
 * which stands `de ` is elided when it begins with a vowel: `de <cible>` → `d’aide-soignante`.
 */
export function say(text: string, { sex, slots }: Speaker): string {
	const bySex = (words: string) =>
		words.replace(/\{([^|{}]*)\|([^{}]*)\}/g, (_, m: string, f: string) => (sex === 'm' ? m : f));
	const fill = (words: string) =>
		words.replace(/(\bde )?<([a-zA-Z0-9]+)>/g, (_, de: string | undefined, slot: string) => {
			const value = bySex(slots[slot] ?? '');
			if (!de) return value;
			return /^[aeiouyàâéèêîôh]/i.test(value) ? `d’${value}` : `de ${value}`;
		});
	// Twice: what stands in a slot may have slots of its own.
	return bySex(fill(fill(text)));
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
