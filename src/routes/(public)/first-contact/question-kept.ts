const KEY = 'jemoriente.question';

/**
 * A question under way, kept until the tab is closed: a reload or a page read meanwhile loses nothing, and
 * whoever takes the device next finds nothing.
 */
export function keptQuestion(storage: Pick<Storage, 'getItem'>): string {
	return storage.getItem(KEY) ?? '';
}

export function keepQuestion(
	storage: Pick<Storage, 'setItem' | 'removeItem'>,
	question: string
): void {
	try {
		if (question.trim()) storage.setItem(KEY, question);
		else storage.removeItem(KEY);
	} catch {
		// A browser that keeps nothing: the question lives as long as the page.
	}
}

/** The request form with the question in its text: in the part of the address that no server sees (S12). */
export function requestWith(question: string): string {
	const words = question.trim();
	return words ? `/demande#besoin=${encodeURIComponent(words)}` : '/demande';
}
