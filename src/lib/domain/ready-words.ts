/** What stands between braces in a ready reply, as reception writes it, and what it is filled in with. */
export const PLACEHOLDERS = {
	prénom: 'firstName',
	nom: 'surname',
	structure: 'structure',
	téléphone: 'phone',
	conseiller: 'counsellor',
	signature: 'signature'
} as const;
export type Filling = Partial<Record<(typeof PLACEHOLDERS)[keyof typeof PLACEHOLDERS], string>>;

/** What is wrong with a text: a word between braces that nobody knows, or a brace that stands alone. */
export type ReadyFault = { unknown: string } | 'brace';

const IN_BRACES = /\{([^{}]*)\}/g;
const FILLED = new Map(Object.entries(PLACEHOLDERS).map(([word, what]) => [plain(word), what]));

/** The first thing in a text that could not be filled in; null when all can. */
export function readyFault(text: string): ReadyFault | null {
	for (const [, word = ''] of text.matchAll(IN_BRACES)) {
		if (!FILLED.has(plain(word))) return { unknown: word.trim() };
	}
	return /[{}]/.test(text.replace(IN_BRACES, '')) ? 'brace' : null;
}

/** The text with what is known filled in; what is not stays as it stands, for whoever sends it to complete. */
export function filledIn(text: string, filling: Filling): string {
	return text.replace(IN_BRACES, (whole, word: string) => {
		const what = FILLED.get(plain(word));
		return (what && filling[what]?.trim()) || whole;
	});
}

/** What is still to be completed, as it stands; empty when the text may be sent. */
export function stillOpen(text: string): string[] {
	const open = [...text.matchAll(IN_BRACES)].filter(([, word = '']) => FILLED.has(plain(word)));
	return [...new Set(open.map(([whole]) => whole))];
}

/** A word as whoever is in a hurry writes it: without its accents, in whatever letters. */
function plain(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** Where a text is put into another, and where one goes on writing. */
export interface Inserted {
	text: string;
	/** Right after what was put in. */
	caret: number;
}

/**
 * Puts words where the cursor stands, or in the place of nothing when it stands nowhere: at the end. Not a
 * letter of what was typed is lost, a selection least of all; words never stick to those before or behind.
 */
export function insertedAt(typed: string, words: string, at: number | null): Inserted {
	const place = Math.min(Math.max(at ?? typed.length, 0), typed.length);
	const [before, behind] = [typed.slice(0, place), typed.slice(place)];
	const first = before === '' || /\s$/.test(before) ? '' : '\n';
	const last = behind === '' || /^\s/.test(behind) ? '' : '\n';
	const text = before + first + words + last + behind;
	return { text, caret: before.length + first.length + words.length };
}
