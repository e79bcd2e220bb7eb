import { NO_PERSON, type PersonTexts } from '#domain/person-fields';
import type { Answers } from '#domain/question';
import { randomKey } from '$lib/store/random-key';

/** A request as it is written, before it is sent. Every field is a text: it mirrors the form. */
export type RequestDraft = PersonTexts & {
	/** Made once, so that a second try does not ask twice. */
	key: string;
	need: string;
	structure: string;
	onBehalfOf: string;
	inCapacityOf: string;
	information: string;
	answers: Answers;
	/** Name of the document chosen; its bytes are not part of a draft. */
	fileName: string;
};

const KEY = 'jemoriente.demande';

export function emptyDraft(): RequestDraft {
	return {
		key: randomKey(),
		need: '',
		structure: '',
		...NO_PERSON,
		onBehalfOf: '',
		inCapacityOf: '',
		information: '',
		answers: {},
		fileName: ''
	};
}

/** The draft kept on this device, or null. Unknown or damaged fields are replaced by empty ones. */
export function keptDraft(storage: Pick<Storage, 'getItem'>): RequestDraft | null {
	try {
		const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
		return typeof kept === 'object' && kept !== null ? mended(kept as Partial<RequestDraft>) : null;
	} catch {
		return null;
	}
}

function mended(kept: Partial<RequestDraft>): RequestDraft {
	const draft = emptyDraft();
	const fields = Object.keys(draft) as (keyof RequestDraft)[];
	const fitting = fields.filter((field) => typeof kept[field] === typeof draft[field]);
	const values = Object.fromEntries(fitting.map((field) => [field, kept[field] ?? draft[field]]));
	return { ...draft, ...values };
}

/** True when there is something a person would miss. */
export function isWritten({ key: _key, structure: _structure, ...rest }: RequestDraft): boolean {
	const { answers, ...texts } = rest;
	return Object.keys(answers).length > 0 || Object.values(texts).some((text) => text.trim() !== '');
}

export function keepDraft(storage: Pick<Storage, 'setItem'>, draft: RequestDraft): void {
	try {
		storage.setItem(KEY, JSON.stringify(draft));
	} catch {
		// A browser that keeps nothing: the draft lives as long as the page.
	}
}

export function eraseDraft(storage: Pick<Storage, 'removeItem'>): void {
	storage.removeItem(KEY);
}
