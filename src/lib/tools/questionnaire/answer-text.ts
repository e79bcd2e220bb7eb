import type { Answer, Question } from '#domain/question';
import { intlLocale } from '$lib/i18n/intl-locale';

/** An answer as read: numbers with their decimal comma, days in words, several choices as a list. */
export function answerLines(question: Question, answer: Answer | undefined): string[] {
	if (answer === undefined) return [];
	if (Array.isArray(answer)) return answer;
	if (typeof answer === 'number') return [numberText(question, answer)];
	if (answer.trim() === '') return [];
	return [question.kind === 'date' ? dayText(answer) : answer];
}

/** An answer read without its question: what was said, as it was said. */
export function bareLines(answer: Answer): string[] {
	if (Array.isArray(answer)) return answer;
	if (typeof answer === 'number') return [decimal(answer)];
	return answer.trim() === '' ? [] : [answer];
}

/** 12.5 → «12,5». */
export function decimal(value: number): string {
	return String(value).replace('.', ',');
}

function numberText({ kind, max }: Question, answer: number): string {
	return kind === 'scale' ? `${decimal(answer)} / ${max ?? SCALE_TOP}` : decimal(answer);
}

/** Top of a scale whose author set none. */
export const SCALE_TOP = 4;

/** «27 novembre 2026»; what is no day stays as it is. */
export function dayText(answer: string): string {
	const time = Date.parse(`${answer}T12:00:00`);
	if (Number.isNaN(time)) return answer;
	return new Date(time).toLocaleDateString(intlLocale(), { dateStyle: 'long' });
}
