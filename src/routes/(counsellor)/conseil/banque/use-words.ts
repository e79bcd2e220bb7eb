import { medianWeeks, MOST_WEEKS, sumOf, type TemplateUseBody } from '#domain/template-use';
import { m } from '$lib/i18n/paraglide/messages';

/** How often a template was used, in a sentence; a few uses are told as a few (S49, D13). */
export function useWords(uses: readonly TemplateUseBody[]): string {
	const sum = sumOf(uses);
	const { used, finished, few } = sum;
	if (used === 0) return few ? m.bank_use_few() : m.bank_use_none();
	const places = uses.filter((one) => one.used > 0).length;
	const weeks = medianWeeks(sum);
	return [
		m.bank_use_times({ count: used }),
		m.bank_use_places({ count: places }),
		finished > 0 && m.bank_use_finished({ count: finished }),
		weeks !== null && m.bank_use_median({ duration: weeksWords(weeks) })
	]
		.filter(Boolean)
		.join(' · ');
}

/**
 * Where it was used, and how often, the most first. A structure with a few uses has no line: with its name and
 * a number, people could be guessed (D13).
 */
export function placeWords(
	uses: readonly TemplateUseBody[],
	nameOf: (id: string) => string
): string[] {
	const told = uses.filter(({ used }) => used > 0).sort((a, b) => b.used - a.used);
	const lines = told.map(({ where, used }) =>
		m.bank_use_where({ place: nameOf(where), count: used })
	);
	return lines.length > 0 && uses.some(({ few }) => few)
		? [...lines, m.bank_use_elsewhere()]
		: lines;
}

function weeksWords(weeks: number): string {
	if (weeks === 0) return m.bank_weeks_less();
	return weeks === MOST_WEEKS ? m.bank_weeks_more() : m.bank_weeks({ count: weeks });
}
