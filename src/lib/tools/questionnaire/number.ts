import type { Answer } from '#domain/question';

/** What was typed, as an answer: a number when it is one, otherwise the text, to be complained of. */
export function readNumber(typed: string): Answer | undefined {
	const text = typed.replace(/[\s\u00a0\u202f]/g, '');
	if (text === '') return undefined;
	const number = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
	return Number.isFinite(number) ? number : typed;
}
