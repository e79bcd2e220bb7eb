import { m } from '$lib/i18n/paraglide/messages';
import { day, daysBetween } from '$lib/ui/dates';

/**
 * By when a task is meant to be done, at the head of a line. One that is over blames nobody: the task is
 * open still.
 * @param dueDate `2026-12-04`
 */
export function dueWords(dueDate: string, now: number): string {
	return said(dueDate, now, {
		today: m.composer_due_today,
		ahead: m.composer_due_by,
		over: m.composer_due_over
	});
}

/** The same within a line. */
export function dueInLine(dueDate: string, now: number): string {
	return said(dueDate, now, {
		today: m.composer_due_today_small,
		ahead: m.composer_due_by_small,
		over: m.composer_due_over_small
	});
}

interface Words {
	today: () => string;
	ahead: (about: { day: string }) => string;
	over: (about: { day: string }) => string;
}

function said(dueDate: string, now: number, words: Words): string {
	// At noon, so that no time zone makes another day of it.
	const due = `${dueDate}T12:00:00`;
	const days = daysBetween(due, now);
	if (days === 0) return words.today();
	return (days > 0 ? words.ahead : words.over)({ day: day(due, now) });
}
