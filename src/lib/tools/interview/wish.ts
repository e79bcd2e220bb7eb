import type { OfferedSlot } from '#domain/agenda';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import type { InterviewBody, Wish } from '#domain/interview';
import type { WorkOf } from '#domain/tool';

type Work = WorkOf<'interview'>;

/** What a request says, as it stands in the person's own work. */
export function wishOf({ subject, parts, suits, mode }: Work): Wish {
	return { subject: subject.trim(), parts, suits: suits.trim(), mode };
}

/** What keeps a request from being sent, by field. */
export function wishFaults({ subject, suits }: Wish): Partial<Record<'subject' | 'suits', Fault>> {
	return {
		...(!subject && { subject: 'missing' as const }),
		...(subject.length > MAX_MESSAGE_CHARS && { subject: 'long' as const }),
		...(suits.length > MAX_MESSAGE_CHARS && { suits: 'long' as const })
	};
}
export type Fault = 'missing' | 'long';

/** What an asking says: of whoever chose an offered moment, nothing of when she is free. */
export function wishWith(work: Work, chosen: Pick<OfferedSlot, 'mode'> | null): Wish {
	const wish = wishOf(work);
	return chosen ? { ...wish, parts: [], suits: '', mode: chosen.mode } : wish;
}

/** What would suit better than what is planned, beside what was said before. */
export function wishInstead({ wish, appointment }: InterviewBody, suits: string): Wish {
	const before = wish ?? { subject: '', parts: [], mode: appointment?.mode ?? 'onSite' };
	return { ...before, suits: suits.trim() };
}

/** The person's own questions put under what she already says; nothing is said twice. */
export function withQuestions({ subject, questions }: Work): string {
	return [subject.trim(), questions.trim()].filter(Boolean).join('\n\n');
}

/** Whether there are questions that the request does not hold yet. */
export function hasUnsaid({ subject, questions }: Work): boolean {
	return questions.trim() !== '' && !subject.includes(questions.trim());
}
